using Assay.Evaluate.Estimates;
using Assay.Frame;
using Assay.Statistics.Fairness;

namespace Assay.Evaluate.Fairness;

/// <summary>Makes a <see cref="FairnessRecord"/>: each attribute by itself, then every pair of attributes.</summary>
public static class GroupComparer
{
    private const string NoRows = "The group has no rows.";

    /// <summary>Compares the groups.</summary>
    public static FairnessRecord Compare(FairnessInputs inputs)
    {
        var singles = inputs.Attributes.Select(column => Grouping.By(inputs.All, inputs.TrainRows, column)).ToArray();
        var pairs = singles.SelectMany((a, i) => singles.Skip(i + 1).Select(b => Grouping.Cross(a, b)));
        return new FairnessRecord
        {
            TestRows = inputs.TestScores.Count,
            MinimumGroup = inputs.MinimumGroup,
            Threshold = inputs.Threshold,
            Outcome = inputs.Outcome,
            Attributes = [.. singles.Concat(pairs).Select(grouping => Compare(grouping, inputs))],
            DoesNotShow = FairnessLimits.DoesNotShow(inputs),
        };
    }

    private static AttributeFairness Compare(Grouping grouping, FairnessInputs inputs)
    {
        var groups = grouping.Within(inputs.TestRows);
        var large = groups.Where(group => group.Rows.Length >= inputs.MinimumGroup).ToArray();
        var small = groups.Length - large.Length;
        return new AttributeFairness
        {
            Columns = grouping.Columns,
            Groups = [.. groups.Select(group => Rates(group.Name, group.Rows, inputs))],
            Gaps = large.Length < 2 ? [] : new GapMeasurer(inputs.TestScores, inputs.Seed).Measure(large, string.Join('×', grouping.Columns)),
            Observed = ObservedGaps.Largest(grouping, inputs),
            Note = Note(large.Length, small, inputs.MinimumGroup),
        };
    }

    private static string? Note(int large, int small, int minimum) => (large, small) switch
    {
        (< 2, _) => $"Fewer than two groups have {minimum} test rows or more: nothing was compared.",
        (_, 0) => null,
        _ => $"{small} {(small == 1 ? "group has" : "groups have")} fewer than {minimum} test rows, and took no part in differences and ratios.",
    };

    private static GroupRates Rates(string name, int[] members, FairnessInputs inputs)
    {
        var rows = inputs.TestScores;
        var shown = new GroupRates { Group = name, Rows = members.Length, TooSmall = members.Length < inputs.MinimumGroup };
        return rows.Task switch
        {
            TaskKind.Binary => RatesOf(shown, GroupCounts.Of(name, rows, members)),
            TaskKind.Multiclass => shown with { Accuracy = Share(GroupCounts.Of(name, rows, members), GroupRate.Accuracy, NoRows) },
            _ => shown with { MeanResidual = Mean([.. members.Select(row => rows.Targets[row] - rows.Outputs[row])]), MeanAbsoluteError = Mean([.. members.Select(row => Math.Abs(rows.Targets[row] - rows.Outputs[row]))]) },
        };
    }

    private static GroupRates RatesOf(GroupRates shown, GroupMetrics counts) => shown with
    {
        BaseRate = Share(counts, GroupRate.BaseRate, NoRows),
        SelectionRate = Share(counts, GroupRate.SelectionRate, NoRows),
        TruePositiveRate = Share(counts, GroupRate.TruePositiveRate, "No row of the group is positive."),
        FalsePositiveRate = Share(counts, GroupRate.FalsePositiveRate, "No row of the group is negative."),
        PositivePredictiveValue = Share(counts, GroupRate.PositivePredictiveValue, "No row of the group was called positive."),
        Accuracy = Share(counts, GroupRate.Accuracy, NoRows),
    };

    private static Estimate Share(GroupMetrics counts, GroupRate rate, string ifNone)
    {
        var (counted, of) = counts.Fraction(rate);
        return Proportion.Of((int)counted, (int)of, ifNone);
    }

    private static Estimate Mean(double[] values)
    {
        var spread = RepeatSpread.Of(values);
        return values.Length < 2 ? Estimate.Of(spread.Mean, "One row gives no interval.") : Estimate.Between(spread.Mean, spread.Low, spread.High, "t");
    }
}
