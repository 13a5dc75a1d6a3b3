namespace Assay.Monitor.Drift;

/// <summary>How differently one column is distributed in the reference and in a window.</summary>
public sealed record FeatureDrift
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>Rows of the reference with a value.</summary>
    public required long ReferenceRows { get; init; }

    /// <summary>Rows of the window with a value.</summary>
    public required long Rows { get; init; }

    /// <summary><c>Kolmogorov–Smirnov</c> for numbers, <c>chi-square</c> for levels.</summary>
    public required string Test { get; init; }

    /// <summary>The test's statistic; null when undefined.</summary>
    public double? Statistic { get; init; }

    /// <summary>Its p-value; null when undefined.</summary>
    public double? PValue { get; init; }

    /// <summary>The p-value after correction over the window's columns.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>How large the difference is, 0 to 1: the Kolmogorov–Smirnov statistic of numbers, Cramér's V of levels, less its bias; null when undefined.</summary>
    public double? Effect { get; init; }

    /// <summary>Lower end of the effect's interval.</summary>
    public double? EffectLow { get; init; }

    /// <summary>Upper end of the effect's interval.</summary>
    public double? EffectHigh { get; init; }

    /// <summary>Wasserstein-1 distance in the column's units; null for levels.</summary>
    public double? Wasserstein { get; init; }

    /// <summary>The same over the reference's standard deviation (at least 0.001); null for levels.</summary>
    public double? NormedWasserstein { get; init; }

    /// <summary>Population stability index over the bins: below 0.1 is commonly read as stable, above 0.25 as moved.</summary>
    public double? PopulationStabilityIndex { get; init; }

    /// <summary>Jensen–Shannon distance over the bins, base 2: 0 to 1.</summary>
    public double? JensenShannonDistance { get; init; }

    /// <summary>Hellinger distance over the bins: 0 to 1.</summary>
    public double? HellingerDistance { get; init; }

    /// <summary>Mean of the reference; null for levels.</summary>
    public double? ReferenceMean { get; init; }

    /// <summary>Mean of the window; null for levels.</summary>
    public double? Mean { get; init; }

    /// <summary>How far the statistic may be from that of the whole rows, because the reference is a profile; 0 when exact.</summary>
    public double StatisticErrorBound { get; init; }

    /// <summary>How far the Wasserstein distance may be from that of the whole rows, in the column's units; 0 when exact.</summary>
    public double WassersteinErrorBound { get; init; }

    /// <summary>The counts that the divergences were computed from; null where the column may hold personal data, where nothing was counted, and in records of earlier versions of the program.</summary>
    public ComparedCounts? Counts { get; init; }

    /// <summary>Whether the corrected p-value is at or below the level: the difference is more than chance.</summary>
    public bool IsSignificant { get; init; }

    /// <summary>Whether the difference is more than chance and its effect at least the least effect.</summary>
    public bool HasDrifted { get; init; }
}
