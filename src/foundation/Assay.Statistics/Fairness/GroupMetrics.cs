namespace Assay.Statistics.Fairness;

/// <summary>The four outcome counts of one group and the rates that follow. A rate of no rows is NaN. To study outcomes without a model, give outcomes as predictions.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="TruePositives">Positive rows predicted positive.</param>
/// <param name="FalsePositives">Negative rows predicted positive.</param>
/// <param name="FalseNegatives">Positive rows predicted negative.</param>
/// <param name="TrueNegatives">Negative rows predicted negative.</param>
public sealed record GroupMetrics(string Group, long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Rows of the group.</summary>
    public long Count => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Truly positive rows.</summary>
    public long Positives => TruePositives + FalseNegatives;

    /// <summary>Rows predicted positive.</summary>
    public long Selected => TruePositives + FalsePositives;

    /// <summary><see cref="GroupRate.SelectionRate"/>.</summary>
    public double SelectionRate => Rate(GroupRate.SelectionRate);

    /// <summary><see cref="GroupRate.BaseRate"/>.</summary>
    public double BaseRate => Rate(GroupRate.BaseRate);

    /// <summary><see cref="GroupRate.TruePositiveRate"/>.</summary>
    public double TruePositiveRate => Rate(GroupRate.TruePositiveRate);

    /// <summary><see cref="GroupRate.FalsePositiveRate"/>.</summary>
    public double FalsePositiveRate => Rate(GroupRate.FalsePositiveRate);

    /// <summary><see cref="GroupRate.FalseNegativeRate"/>.</summary>
    public double FalseNegativeRate => Rate(GroupRate.FalseNegativeRate);

    /// <summary><see cref="GroupRate.PositivePredictiveValue"/>.</summary>
    public double PositivePredictiveValue => Rate(GroupRate.PositivePredictiveValue);

    /// <summary><see cref="GroupRate.NegativePredictiveValue"/>.</summary>
    public double NegativePredictiveValue => Rate(GroupRate.NegativePredictiveValue);

    /// <summary><see cref="GroupRate.Accuracy"/>.</summary>
    public double Accuracy => Rate(GroupRate.Accuracy);

    /// <summary>A rate in [0, 1]; NaN when it is a share of no rows.</summary>
    public double Rate(GroupRate rate)
    {
        var (counted, of) = Fraction(rate);
        return of == 0 ? double.NaN : (double)counted / of;
    }

    /// <summary>A rate as how many rows count, of how many.</summary>
    public (long Counted, long Of) Fraction(GroupRate rate) => rate switch
    {
        GroupRate.SelectionRate => (Selected, Count),
        GroupRate.BaseRate => (Positives, Count),
        GroupRate.TruePositiveRate => (TruePositives, Positives),
        GroupRate.FalsePositiveRate => (FalsePositives, Count - Positives),
        GroupRate.FalseNegativeRate => (FalseNegatives, Positives),
        GroupRate.TrueNegativeRate => (TrueNegatives, Count - Positives),
        GroupRate.PositivePredictiveValue => (TruePositives, Selected),
        GroupRate.NegativePredictiveValue => (TrueNegatives, Count - Selected),
        GroupRate.Accuracy => (TruePositives + TrueNegatives, Count),
        _ => throw new ArgumentOutOfRangeException(nameof(rate), rate, "Not a known rate."),
    };

    /// <summary>The metrics of every group that has rows, in the order of <paramref name="groups"/>' names.</summary>
    /// <param name="actual">The true class of each row.</param>
    /// <param name="predicted">The predicted class of each row.</param>
    /// <param name="groups">The group of each row.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static IReadOnlyList<GroupMetrics> ByGroup(ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted, GroupLabels groups)
    {
        if (actual.Length != predicted.Length || actual.Length != groups.Rows)
            throw new ArgumentException($"{actual.Length} classes, {predicted.Length} predictions and {groups.Rows} group labels; give one of each a row.");
        var cells = new long[groups.Names.Length, 4];
        for (var row = 0; row < actual.Length; row++) cells[groups.Codes[row], (actual[row] ? 0 : 1) + (predicted[row] ? 0 : 2)]++;
        return [.. groups.Names
            .Select((name, i) => new GroupMetrics(name, cells[i, 0], cells[i, 1], cells[i, 2], cells[i, 3]))
            .Where(group => group.Count > 0)];
    }

    /// <summary>All groups together, under the given name.</summary>
    public static GroupMetrics Overall(IEnumerable<GroupMetrics> groups, string name = "overall") => groups.Aggregate(
        new GroupMetrics(name, 0, 0, 0, 0),
        (sum, g) => new GroupMetrics(
            name,
            sum.TruePositives + g.TruePositives,
            sum.FalsePositives + g.FalsePositives,
            sum.FalseNegatives + g.FalseNegatives,
            sum.TrueNegatives + g.TrueNegatives));
}
