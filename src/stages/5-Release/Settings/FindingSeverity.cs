namespace Assay.Release.Settings;

/// <summary>How grave an open finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Somebody looks at it in the course of the day.</summary>
    Warning,

    /// <summary>Somebody looks at it now.</summary>
    Critical,
}
