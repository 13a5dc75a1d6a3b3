using System.Globalization;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Data.Splitting;

/// <summary>Takes the test rows from a column that says which they are, and divides the others into folds by chance.</summary>
internal static class GivenSplitter
{
    private const string Field = "train.split.by";

    /// <summary>The split, or why the column says none.</summary>
    /// <param name="by">True or 1 for rows to test on, false or 0 for the others.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="repeats">How often training rows are divided.</param>
    /// <param name="chance">The random orders.</param>
    public static Outcome<RowSplit> Split(Column by, int folds, int repeats, Chance chance)
    {
        if (by is not NumericColumn sides || sides.Values.Any(side => side is not (0 or 1))) return Bad(by, "does not say of every row whether it is tested on", "true or false, or 1 or 0, in every row");
        var isTest = Array.ConvertAll(sides.Values, side => side == 1);
        var training = RowSplit.TrainingRows(isTest);
        if (training.Length < folds || training.Length == isTest.Length) return Bad(by, string.Create(CultureInfo.InvariantCulture, $"leaves {training.Length} rows to learn from and {isTest.Length - training.Length} to test on"), $"at least {folds} rows to learn from, and one to test on");
        return new RowSplit(isTest, [.. Enumerable.Range(0, repeats).Select(repeat => Fold(training, isTest.Length, folds, repeat, chance))]);
    }

    private static int[] Fold(int[] training, int rows, int folds, int repeat, Chance chance)
    {
        var foldOfRow = new int[rows];
        Array.Fill(foldOfRow, -1);
        foreach (var (dealt, row) in chance.Shuffle(training, $"fold/{repeat}").Index()) foldOfRow[row] = dealt % folds;
        return foldOfRow;
    }

    private static Problem Bad(Column by, string why, string expected) =>
        new("data.split-given", $"The column '{by.Name}' {why}.", "Correct the column, or split in another way.") { Place = new Place(Field: Field), Value = by.Name, Expected = expected };
}
