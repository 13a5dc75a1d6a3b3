namespace Assay.Statistics.ChangeDetection;

/// <summary>Which way a mean may move to count as changed.</summary>
public enum ChangeDirection
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>Upwards.</summary>
    Up,

    /// <summary>Downwards.</summary>
    Down,
}
