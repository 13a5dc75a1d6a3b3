namespace Assay.Statistics.Intervals;

/// <summary>How bootstrap replicates become an interval.</summary>
public enum BootstrapMethod
{
    /// <summary>The quantiles of the replicates. Leans the way the measure is biased.</summary>
    Percentile,

    /// <summary>The percentile interval mirrored at the value. May leave the measure's range.</summary>
    Basic,

    /// <summary>
    /// BCa: quantiles moved for bias and for how the spread changes with the value (B. Efron, J. Am. Stat. Assoc. 82, 1987). The most
    /// accurate of the three where its jackknife can be had.
    /// </summary>
    BiasCorrectedAccelerated,
}
