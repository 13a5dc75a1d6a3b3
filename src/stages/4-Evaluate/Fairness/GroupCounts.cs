using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Statistics.Fairness;

namespace Assay.Evaluate.Fairness;

/// <summary>Counts the rows of a group by outcome and call.</summary>
internal static class GroupCounts
{
    /// <summary>
    /// The counts of classified rows. Of several classes there are only right calls and wrong ones: right ones stand as true positives and
    /// wrong ones as false negatives, so that accuracy, the one rate that is then asked for, is theirs.
    /// </summary>
    public static GroupMetrics Of(string group, ScoredRows rows, ReadOnlySpan<int> members)
    {
        var cells = new long[4];
        foreach (var row in members) cells[Cell(rows, row)]++;
        return new GroupMetrics(group, cells[3], cells[1], cells[2], cells[0]);
    }

    private static int Cell(ScoredRows rows, int row) => rows.Task == TaskKind.Multiclass
        ? 2 + ((int)rows.Targets[row] == rows.Decisions[row] ? 1 : 0)
        : (rows.Targets[row] > 0.5 ? 2 : 0) + rows.Decisions[row];
}
