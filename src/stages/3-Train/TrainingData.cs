using Assay.Data;
using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Trainers;

namespace Assay.Train;

/// <summary>Everything that training reads, in memory.</summary>
/// <param name="All">All rows, of the training and the test set, as rows to learn from; a target may be NaN.</param>
/// <param name="Encoding">Which class is which index.</param>
/// <param name="IsTest">Whether a row belongs to the test set.</param>
/// <param name="FoldOfRow">For each repeat the fold of each row; −1 for test rows.</param>
public sealed record TrainingData(TrainingRows All, TargetEncoding Encoding, bool[] IsTest, int[][] FoldOfRow)
{
    /// <summary>True when folds are stretches of time: a fold is then scored by models of earlier folds alone, and the first is not scored.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The feature columns of all rows.</summary>
    public Table Features => All.Features;

    /// <summary>The rows that may be learnt from: those of the training set whose target is known.</summary>
    public int[] LearnableRows { get; } = [.. Enumerable.Range(0, All.Count).Where(row => !IsTest[row] && !double.IsNaN(All.Targets[row]))];

    /// <summary>Prepared rows as they are learnt from, or why the target cannot be that of the task.</summary>
    public static Outcome<TrainingData> Of(PreparedRows rows, ProblemSection problem, IEnumerable<string> features)
    {
        var target = rows.Table[problem.Target];
        return TargetEncoding.Of(problem, target).Map(encoding =>
        {
            var all = new TrainingRows(rows.Table.Select(features), rows.Table, encoding.Encode(target), problem.Task, encoding.Width);
            return new TrainingData(all, encoding, rows.IsTest, rows.FoldOfRow);
        });
    }

    /// <summary>Rows of one fold of a repeat, and those to learn from: the other folds, or the earlier ones.</summary>
    public (int[] Inside, int[] Outside) Fold(int repeat, int fold)
    {
        bool IsOutside(int other) => other >= 0 && (IsOrdered ? other < fold : other != fold);
        return ([.. LearnableRows.Where(row => FoldOfRow[repeat][row] == fold)], [.. LearnableRows.Where(row => IsOutside(FoldOfRow[repeat][row]))]);
    }

    /// <summary>Every repeat and fold that can be scored, in order.</summary>
    public IEnumerable<(int Repeat, int Fold)> Folds() =>
        FoldOfRow.SelectMany((folds, repeat) => folds.Where(fold => fold >= 0).Distinct().Order().Skip(IsOrdered ? 1 : 0).Select(fold => (repeat, fold)));
}
