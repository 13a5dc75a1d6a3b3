using Assay.Statistics.MultipleTesting;

namespace Assay.Monitor.Drift;

/// <summary>How drift was looked for: what moves the numbers, so that two reports can be held side by side.</summary>
public sealed record DriftMethod
{
    /// <summary>The bins that stand in every record.</summary>
    public const string UsualBinRule = "numbers: deciles of the reference, equal ones merged, outer bins open, but each value by itself where there are at most 10; categories: the reference's levels, levels that it never had as one, levels with fewer than 10 rows on both sides together as one; missing cells apart";

    /// <summary>Corrected p-value at or below which a difference counts as more than chance; 0.05 unless told otherwise.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>The correction over all columns of a window.</summary>
    public PValueCorrection Correction { get; init; } = PValueCorrection.BenjaminiHochberg;

    /// <summary>The effect below which a difference is not called drift however sure it is: the Kolmogorov–Smirnov statistic of numbers, Cramér's V of categories.</summary>
    public double LeastEffect { get; init; } = 0.1;

    /// <summary>Confidence of the intervals.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Bins of the population stability index, the Jensen–Shannon and the Hellinger distance.</summary>
    public string BinRule { get; init; } = UsualBinRule;

    /// <summary>Base of the logarithms.</summary>
    public string LogBase { get; init; } = "population stability index: e, empty shares as 0.0001; Jensen–Shannon distance: 2";
}
