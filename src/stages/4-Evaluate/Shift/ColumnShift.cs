using System.Collections.Immutable;

namespace Assay.Evaluate.Shift;

/// <summary>How differently one column is distributed in the training and the test rows.</summary>
public sealed record ColumnShift
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>Population stability index over the bins below, shares floored at 0.0001: below 0.1 is commonly read as stable, above 0.25 as moved.</summary>
    public required double PopulationStabilityIndex { get; init; }

    /// <summary>Jensen–Shannon distance over the same bins, base 2: 0 (equal) to 1.</summary>
    public required double JensenShannonDistance { get; init; }

    /// <summary><c>Kolmogorov–Smirnov</c> for numbers, <c>chi-square</c> for levels.</summary>
    public required string Test { get; init; }

    /// <summary>The test's statistic; null when undefined.</summary>
    public double? Statistic { get; init; }

    /// <summary>Its p-value; null when undefined.</summary>
    public double? PValue { get; init; }

    /// <summary>The p-value after Benjamini and Hochberg's correction over all columns.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>Whether the corrected p-value is below the level.</summary>
    public required bool Shifted { get; init; }

    /// <summary>Deciles of the training rows, or the levels (the rarest together as <c>(other)</c>), and missing cells.</summary>
    public required ImmutableArray<ShareBin> Bins { get; init; }
}
