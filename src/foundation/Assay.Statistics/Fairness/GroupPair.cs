namespace Assay.Statistics.Fairness;

/// <summary>
/// Two named groups compared with a sign: unprivileged less privileged, AIF360's convention, so that a negative difference in a favourable
/// outcome means that the unprivileged group has less of it. Which group is privileged is the caller's statement, not a finding.
/// </summary>
/// <param name="Unprivileged">The group whose disadvantage is asked about.</param>
/// <param name="Privileged">The group it is compared with.</param>
public sealed record GroupPair(GroupMetrics Unprivileged, GroupMetrics Privileged)
{
    /// <summary>Unprivileged rate less privileged rate, in [−1, 1]; NaN where either is undefined.</summary>
    public double Difference(GroupRate rate) => Unprivileged.Rate(rate) - Privileged.Rate(rate);

    /// <summary>Unprivileged rate over privileged rate; +∞ when the latter alone is 0; NaN where undefined or both are 0.</summary>
    public double Ratio(GroupRate rate) => Unprivileged.Rate(rate) / Privileged.Rate(rate);

    /// <summary>Difference of selection rates.</summary>
    public double StatisticalParityDifference => Difference(GroupRate.SelectionRate);

    /// <summary>Ratio of selection rates; below 0.8 it fails the "four fifths" rule of thumb.</summary>
    public double DisparateImpact => Ratio(GroupRate.SelectionRate);

    /// <summary>Difference of true positive rates.</summary>
    public double EqualOpportunityDifference => Difference(GroupRate.TruePositiveRate);

    /// <summary>The mean of the differences of false and of true positive rates: opposite gaps cancel, which Fairlearn's worst case does not allow.</summary>
    public double AverageOddsDifference => 0.5 * (Difference(GroupRate.FalsePositiveRate) + Difference(GroupRate.TruePositiveRate));

    /// <summary>Difference of positive predictive values.</summary>
    public double PredictiveParityDifference => Difference(GroupRate.PositivePredictiveValue);

    /// <summary>
    /// The mean over strata (departments, price bands) of the difference of a rate, each weighted by its rows: whether a gap remains among
    /// comparable people. Strata where it is undefined are passed over; NaN when none is left.
    /// </summary>
    public static double WeightedDifference(IEnumerable<GroupPair> strata, GroupRate rate = GroupRate.SelectionRate)
    {
        double sum = 0.0, rows = 0.0;
        foreach (var pair in strata)
        {
            var difference = pair.Difference(rate);
            if (double.IsNaN(difference)) continue;
            var size = pair.Unprivileged.Count + pair.Privileged.Count;
            sum += size * difference;
            rows += size;
        }
        return rows > 0.0 ? sum / rows : double.NaN;
    }
}
