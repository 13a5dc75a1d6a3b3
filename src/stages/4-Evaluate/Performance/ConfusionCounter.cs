using System.Collections.Immutable;
using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Performance;

/// <summary>Counts rows by actual and called class.</summary>
public static class ConfusionCounter
{
    /// <summary>The matrix of classified rows; <paramref name="classes"/> in the model's order.</summary>
    public static ConfusionMatrix Count(ScoredRows rows, IReadOnlyList<string> classes)
    {
        var counts = new int[classes.Count, classes.Count];
        for (var row = 0; row < rows.Count; row++) counts[(int)rows.Targets[row], rows.Decisions[row]]++;
        return new ConfusionMatrix([.. classes], [.. Enumerable.Range(0, classes.Count).Select(actual => Row(counts, actual))]);
    }

    private static ImmutableArray<int> Row(int[,] counts, int actual) => [.. Enumerable.Range(0, counts.GetLength(1)).Select(called => counts[actual, called])];
}
