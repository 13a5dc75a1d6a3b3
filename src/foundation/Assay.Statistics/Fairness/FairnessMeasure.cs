using System.Collections.Immutable;

namespace Assay.Statistics.Fairness;

/// <summary>
/// A comparison of all groups by one or more rates: the difference between the greatest and the least rate, or the ratio of the least
/// to the greatest. Of several rates the worst counts (Fairlearn's "worst case"). Undirected: it does not say which group is worse off;
/// see <see cref="GroupPair"/> for signed measures. No one of them is fairness itself, and several cannot all be met at once when base
/// rates differ (A. Chouldechova, 2017).
/// </summary>
/// <param name="Name">As in a project file.</param>
/// <param name="IsRatio">A ratio in [0, 1] where 1 is parity; else a difference in [0, 1] where 0 is parity.</param>
/// <param name="Rates">The rates compared.</param>
public sealed record FairnessMeasure(string Name, bool IsRatio, ImmutableArray<GroupRate> Rates)
{
    /// <summary>Greatest selection rate less the least.</summary>
    public static readonly FairnessMeasure DemographicParityDifference = new("demographic_parity_difference", false, [GroupRate.SelectionRate]);

    /// <summary>Least selection rate over the greatest; below 0.8 it fails the "four fifths" rule of thumb.</summary>
    public static readonly FairnessMeasure DemographicParityRatio = new("demographic_parity_ratio", true, [GroupRate.SelectionRate]);

    /// <summary>The greater of the gaps in true and in false positive rate.</summary>
    public static readonly FairnessMeasure EqualizedOddsDifference =
        new("equalized_odds_difference", false, [GroupRate.TruePositiveRate, GroupRate.FalsePositiveRate]);

    /// <summary>The lesser of the ratios of true and of false positive rates.</summary>
    public static readonly FairnessMeasure EqualizedOddsRatio =
        new("equalized_odds_ratio", true, [GroupRate.TruePositiveRate, GroupRate.FalsePositiveRate]);

    /// <summary>Greatest true positive rate less the least.</summary>
    public static readonly FairnessMeasure EqualOpportunityDifference = new("equal_opportunity_difference", false, [GroupRate.TruePositiveRate]);

    /// <summary>Least true positive rate over the greatest.</summary>
    public static readonly FairnessMeasure EqualOpportunityRatio = new("equal_opportunity_ratio", true, [GroupRate.TruePositiveRate]);

    /// <summary>Greatest false positive rate less the least (predictive equality).</summary>
    public static readonly FairnessMeasure FalsePositiveRateDifference = new("false_positive_rate_difference", false, [GroupRate.FalsePositiveRate]);

    /// <summary>Greatest positive predictive value (precision) less the least.</summary>
    public static readonly FairnessMeasure PredictiveParityDifference = new("predictive_parity_difference", false, [GroupRate.PositivePredictiveValue]);

    /// <summary>Least positive predictive value over the greatest.</summary>
    public static readonly FairnessMeasure PredictiveParityRatio = new("predictive_parity_ratio", true, [GroupRate.PositivePredictiveValue]);

    /// <summary>Greatest accuracy less the least.</summary>
    public static readonly FairnessMeasure AccuracyDifference = new("accuracy_difference", false, [GroupRate.Accuracy]);

    /// <summary>Every measure above.</summary>
    public static ImmutableArray<FairnessMeasure> All { get; } =
    [
        DemographicParityDifference, DemographicParityRatio, EqualizedOddsDifference, EqualizedOddsRatio, EqualOpportunityDifference,
        EqualOpportunityRatio, FalsePositiveRateDifference, PredictiveParityDifference, PredictiveParityRatio, AccuracyDifference,
    ];

    /// <summary>The measure of that name, or null.</summary>
    public static FairnessMeasure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>
    /// The measure over the given groups. A group in which a rate is undefined (a share of no rows) does not enter that rate's comparison.
    /// </summary>
    /// <returns>NaN when fewer than two groups have a rate that is compared. A ratio of equal rates is 1, also when all are 0 (Fairlearn says NaN there).</returns>
    public double Of(IReadOnlyList<GroupMetrics> groups)
    {
        var worst = IsRatio ? double.PositiveInfinity : double.NegativeInfinity;
        foreach (var rate in Rates)
        {
            var value = IsRatio ? Disparity.Ratio(groups, g => g.Rate(rate)) : Disparity.Difference(groups, g => g.Rate(rate));
            worst = IsRatio ? Math.Min(worst, value) : Math.Max(worst, value);
        }
        return worst;
    }

    /// <inheritdoc/>
    public bool Equals(FairnessMeasure? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
