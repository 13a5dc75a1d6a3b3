namespace Assay.Statistics.Distances;

/// <summary>How a p-value was found.</summary>
public enum PValueMethod
{
    /// <summary>From the law of the statistic at these sample sizes.</summary>
    Exact,

    /// <summary>From an approximation that improves as the samples grow.</summary>
    Asymptotic,
}
