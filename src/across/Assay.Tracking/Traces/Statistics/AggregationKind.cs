namespace Assay.Tracking.Traces.Statistics;

/// <summary>How values become one. The numbers are the protocol's.</summary>
public enum AggregationKind
{
    /// <summary>How many there are.</summary>
    Count = 1,

    /// <summary>Their sum.</summary>
    Sum = 2,

    /// <summary>Their arithmetic mean.</summary>
    Avg = 3,

    /// <summary>A percentile, interpolated linearly between the two nearest (Hyndman and Fan's definition 7).</summary>
    Percentile = 4,

    /// <summary>The smallest.</summary>
    Min = 5,

    /// <summary>The largest.</summary>
    Max = 6,
}
