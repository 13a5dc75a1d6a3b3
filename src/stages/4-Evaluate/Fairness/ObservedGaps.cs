using Assay.Evaluate.Estimates;
using Assay.Frame;

namespace Assay.Evaluate.Fairness;

/// <summary>The largest gap in actual outcomes between groups, over all rows of the data.</summary>
internal static class ObservedGaps
{
    /// <summary>Between the lowest and the highest group of at least the smallest size; null with fewer than two, and on multiclass tasks.</summary>
    public static ObservedGap? Largest(Grouping grouping, FairnessInputs inputs)
    {
        if (inputs.TestScores.Task == TaskKind.Multiclass) return null;
        var groups = grouping.Within([.. Enumerable.Range(0, inputs.All.RowCount)])
            .Where(group => group.Rows.Length >= inputs.MinimumGroup)
            .Select(group => (group.Name, Outcomes: group.Rows.Select(row => inputs.AllTargets[row]).ToArray()))
            .OrderBy(group => group.Outcomes.Average())
            .ToArray();
        return groups.Length < 2 ? null : Between(groups[0], groups[^1], inputs.TestScores.Task);
    }

    private static ObservedGap Between((string Name, double[] Outcomes) lower, (string Name, double[] Outcomes) higher, TaskKind task) => new()
    {
        LowerGroup = lower.Name,
        LowerRows = lower.Outcomes.Length,
        LowerRate = lower.Outcomes.Average(),
        HigherGroup = higher.Name,
        HigherRows = higher.Outcomes.Length,
        HigherRate = higher.Outcomes.Average(),
        Difference = task == TaskKind.Regression
            ? MeanDifference.Welch(higher.Outcomes, lower.Outcomes)
            : Proportion.Difference((int)higher.Outcomes.Sum(), higher.Outcomes.Length, (int)lower.Outcomes.Sum(), lower.Outcomes.Length),
    };
}
