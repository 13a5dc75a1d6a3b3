namespace Assay.Train.Tuning;

/// <summary>
/// What models said about training rows that they had not seen: for each repeat of the cross-validation one prediction a row.
/// </summary>
/// <param name="Width">Numbers a row: the number of classes (binary: negative, positive), or 1 on regression.</param>
/// <param name="ByRepeat">For each repeat rows × width numbers, for all rows of the table; NaN for test rows and folds that were not run.</param>
public sealed record OutOfFoldPredictions(int Width, double[][] ByRepeat)
{
    /// <summary>Rows of the table.</summary>
    public int Rows => ByRepeat.Length == 0 ? 0 : ByRepeat[0].Length / Width;

    /// <summary>Nothing predicted yet.</summary>
    public static OutOfFoldPredictions Empty(int rows, int width, int repeats)
    {
        var values = new double[repeats][];
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            values[repeat] = new double[rows * width];
            Array.Fill(values[repeat], double.NaN);
        }

        return new(width, values);
    }

    /// <summary>Whether the row was predicted in the repeat.</summary>
    public bool Has(int repeat, int row) => !double.IsNaN(ByRepeat[repeat][row * Width]);

    /// <summary>The rows that were predicted in the repeat.</summary>
    public int[] PredictedRows(int repeat) => [.. Enumerable.Range(0, Rows).Where(row => Has(repeat, row))];

    /// <summary>The predictions of the given rows in the repeat, row after row.</summary>
    public double[] Take(int repeat, int[] rows)
    {
        var taken = new double[rows.Length * Width];
        for (var i = 0; i < rows.Length; i++) Array.Copy(ByRepeat[repeat], rows[i] * Width, taken, i * Width, Width);
        return taken;
    }

    /// <summary>Puts predictions of the given rows in place.</summary>
    public void Put(int repeat, int[] rows, double[] predictions)
    {
        for (var i = 0; i < rows.Length; i++) Array.Copy(predictions, i * Width, ByRepeat[repeat], rows[i] * Width, Width);
    }
}
