namespace Assay.Train.Scoring;

/// <summary>What a model said about rows.</summary>
/// <param name="Values">Row after row: probabilities of the classes in the model's order (binary: negative, positive), or one predicted number.</param>
/// <param name="Width">Numbers a row: the number of classes, or 1 on regression.</param>
public sealed record Predictions(double[] Values, int Width)
{
    /// <summary>Number of rows.</summary>
    public int Rows => Values.Length / Width;

    /// <summary>One row's numbers.</summary>
    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * Width, Width);

    /// <summary>One number of each row: the probabilities of one class.</summary>
    public double[] Column(int index)
    {
        var column = new double[Rows];
        for (var row = 0; row < column.Length; row++) column[row] = Values[row * Width + index];
        return column;
    }
}
