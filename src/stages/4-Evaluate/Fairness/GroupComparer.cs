using Assay.Evaluate.Estimates;
using Assay.Frame;

namespace Assay.Evaluate.Fairness;

/// <summary>Makes a <see cref="FairnessRecord"/>: each attribute by itself, then every pair of attributes.</summary>
public static class GroupComparer
{
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
            Gaps = large.Length < 2 ? [] : [.. new GapBootstrap(inputs.TestScores, inputs.Seed).Measure(large, string.Join('×', grouping.Columns))],
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
        var cells = GroupCells.Of(rows, members);
        var shown = new GroupRates { Group = name, Rows = cells.Rows, TooSmall = cells.Rows < inputs.MinimumGroup };
        return rows.Task switch
        {
            TaskKind.Binary => shown with
            {
                BaseRate = Proportion.Of(cells.Positives, cells.Rows, "The group has no rows."),
                SelectionRate = Proportion.Of(cells.Called, cells.Rows, "The group has no rows."),
                TruePositiveRate = Proportion.Of(cells.TruePositives, cells.Positives, "No row of the group is positive."),
                FalsePositiveRate = Proportion.Of(cells.FalsePositives, cells.Negatives, "No row of the group is negative."),
                PositivePredictiveValue = Proportion.Of(cells.TruePositives, cells.Called, "No row of the group was called positive."),
                Accuracy = Proportion.Of(cells.Right, cells.Rows, "The group has no rows."),
            },
            TaskKind.Multiclass => shown with { Accuracy = Proportion.Of(cells.Right, cells.Rows, "The group has no rows.") },
            _ => shown with { MeanResidual = Mean([.. members.Select(row => rows.Targets[row] - rows.Outputs[row])]), MeanAbsoluteError = Mean([.. members.Select(row => Math.Abs(rows.Targets[row] - rows.Outputs[row]))]) },
        };
    }

    private static Estimate Mean(double[] values)
    {
        var spread = RepeatSpread.Of(values);
        return values.Length < 2 ? Estimate.Of(spread.Mean, "One row gives no interval.") : Estimate.Between(spread.Mean, spread.Low, spread.High, "t");
    }
}
