using System.Globalization;
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
        return TargetEncoding.Of(problem, target).Then<TrainingData>(encoding =>
        {
            var all = new TrainingRows(rows.Table.Select(features), rows.Table, encoding.Encode(target), problem.Task, encoding.Width);
            var data = new TrainingData(all, encoding, rows.IsTest, rows.FoldOfRow);
            return data.Folds().Any() ? data : NoRows(data.LearnableRows.Length, problem.Target);
        });
    }

    /// <summary>Rows of one fold of a repeat, and those to learn from: the other folds, or the earlier ones.</summary>
    public (int[] Inside, int[] Outside) Fold(int repeat, int fold)
    {
        bool IsOutside(int other) => other >= 0 && (IsOrdered ? other < fold : other != fold);
        return ([.. LearnableRows.Where(row => FoldOfRow[repeat][row] == fold)], [.. LearnableRows.Where(row => IsOutside(FoldOfRow[repeat][row]))]);
    }

    /// <summary>Every repeat and fold that can be scored, in order: it has rows whose target is known, and so have those to learn from.</summary>
    public IEnumerable<(int Repeat, int Fold)> Folds() =>
        FoldOfRow.SelectMany((folds, repeat) => folds.Where(fold => fold >= 0).Distinct().Order().Select(fold => (repeat, fold)))
            .Where(at => Fold(at.repeat, at.fold) is { Inside.Length: > 0, Outside.Length: > 0 });

    private static Problem NoRows(int known, string target) =>
        new("train.no-rows", "Too few training rows have a known target: no fold can be scored.", "Add rows, or correct 'problem.target'.")
        {
            Place = new Place(Field: target),
            Value = known.ToString(CultureInfo.InvariantCulture),
            Expected = "known targets in two folds at least",
        };
}
