using System.Collections.Immutable;

namespace Assay.Tables.Profiling;

/// <summary>How the numbers of a column are spread. All figures are exact up to rounding; rows without a value are left out.</summary>
public sealed record NumberProfile
{
    /// <summary>Least value.</summary>
    public required double Least { get; init; }

    /// <summary>Greatest value.</summary>
    public required double Greatest { get; init; }

    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Sample standard deviation (divisor n − 1); null with fewer than two values.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>Skewness g₁; null when nothing varies.</summary>
    public double? Skewness { get; init; }

    /// <summary>Excess kurtosis g₂, 0 for a normal law; null when nothing varies.</summary>
    public double? ExcessKurtosis { get; init; }

    /// <summary>Number of zeros.</summary>
    public required long Zeros { get; init; }

    /// <summary>Number of values below zero.</summary>
    public required long Negatives { get; init; }

    /// <summary>Quantiles at 0.01, 0.05, 0.25, 0.5, 0.75, 0.95 and 0.99.</summary>
    public required ImmutableArray<QuantileValue> Quantiles { get; init; }

    /// <summary>Bins of equal width from the least to the greatest value; empty when their distance is no finite number.</summary>
    public required ImmutableArray<ProfileBin> Histogram { get; init; }

    /// <summary>The quantile at one of the probabilities above.</summary>
    public double At(double probability) => Quantiles.First(quantile => quantile.Probability == probability).Value;
}
