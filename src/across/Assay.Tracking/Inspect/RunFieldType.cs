namespace Assay.Tracking.Inspect;

/// <summary>What a column of found runs holds.</summary>
public enum RunFieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A double, NaN and the infinities too.</summary>
    Number,

    /// <summary>A moment, as the client states it.</summary>
    Time,

    /// <summary>Yes or no.</summary>
    Flag,
}
