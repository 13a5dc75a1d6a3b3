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
    /// <summary>The feature columns of all rows.</summary>
    public Table Features => All.Features;

    /// <summary>The rows that may be learnt from: those of the training set whose target is known.</summary>
    public int[] LearnableRows { get; } = [.. Enumerable.Range(0, All.Count).Where(row => !IsTest[row] && !double.IsNaN(All.Targets[row]))];

    /// <summary>Rows of one fold of a repeat, and the others, to learn from.</summary>
    public (int[] Inside, int[] Outside) Fold(int repeat, int fold) =>
        ([.. LearnableRows.Where(row => FoldOfRow[repeat][row] == fold)], [.. LearnableRows.Where(row => FoldOfRow[repeat][row] != fold && FoldOfRow[repeat][row] >= 0)]);

    /// <summary>Every repeat and fold, in order.</summary>
    public IEnumerable<(int Repeat, int Fold)> Folds() =>
        FoldOfRow.SelectMany((folds, repeat) => folds.Where(fold => fold >= 0).Distinct().Order().Select(fold => (repeat, fold)));
}
