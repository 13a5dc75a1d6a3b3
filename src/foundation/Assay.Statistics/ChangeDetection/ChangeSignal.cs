namespace Assay.Statistics.ChangeDetection;

/// <summary>What a detector says at a value.</summary>
public enum ChangeSignal
{
    /// <summary>Nothing noticed.</summary>
    None,

    /// <summary>It may be changing; only some detectors warn.</summary>
    Warning,

    /// <summary>It has changed.</summary>
    Change,
}
