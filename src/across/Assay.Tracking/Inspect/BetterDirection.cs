namespace Assay.Tracking.Inspect;

/// <summary>Which of two values of a metric is the better one.</summary>
public enum BetterDirection
{
    /// <summary>Nobody said, and its name does not tell.</summary>
    Unknown,

    /// <summary>The lower one.</summary>
    Lower,

    /// <summary>The higher one.</summary>
    Higher,
}
