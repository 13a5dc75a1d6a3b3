namespace Assay.Train.Preprocessing;

/// <summary>What was learnt about a numeric column from the training rows.</summary>
/// <param name="Column">The column.</param>
/// <param name="Fill">Median of the cells that are there; takes the place of a missing one. 0 when none is there.</param>
/// <param name="HasIndicator">Whether a further feature says that the cell was missing: so when any training cell is.</param>
/// <param name="Mean">Mean after filling.</param>
/// <param name="Scale">1 / standard deviation after filling; 1 for a constant column.</param>
public sealed record NumericFeature(string Column, float Fill, bool HasIndicator, float Mean, float Scale)
{
    /// <summary>Learns from cells; NaN is missing.</summary>
    public static NumericFeature Fit(string column, ReadOnlySpan<float> cells)
    {
        var present = Present(cells);
        Array.Sort(present);
        var fill = present.Length == 0 ? 0 : Median(present);
        var (mean, deviation) = Moments(cells, fill);
        return new(column, fill, present.Length < cells.Length, (float)mean, deviation > 0 ? (float)(1 / deviation) : 1);
    }

    private static float[] Present(ReadOnlySpan<float> cells)
    {
        var present = new List<float>(cells.Length);
        foreach (var cell in cells) if (!float.IsNaN(cell)) present.Add(cell);
        return [.. present];
    }

    private static float Median(float[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (float)((sorted[middle - 1] + (double)sorted[middle]) / 2);
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<float> cells, float fill)
    {
        double mean = 0, squares = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            double value = float.IsNaN(cells[i]) ? fill : cells[i];
            var step = value - mean;
            mean += step / (i + 1);
            squares += step * (value - mean);
        }

        // A constant column's deviation may come out as dust; below float resolution it is none.
        var deviation = cells.Length == 0 ? 0 : Math.Sqrt(squares / cells.Length);
        return (mean, deviation > Math.Abs(mean) * 1e-7 && deviation > 1e-30 ? deviation : 0);
    }
}
