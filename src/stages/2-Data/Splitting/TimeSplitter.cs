namespace Assay.Data.Splitting;

/// <summary>Divides rows by time: the latest are the test set, folds are stretches of time. Rows of one instant are never torn apart.</summary>
internal static class TimeSplitter
{
    /// <summary>Divides the rows.</summary>
    /// <param name="times">For each row its time, all finite, with more different instants than folds.</param>
    /// <param name="testRows">How many rows to test on; it becomes more when the first of them shares its instant with earlier ones.</param>
    /// <param name="folds">Number of folds.</param>
    public static RowSplit Split(double[] times, int testRows, int folds)
    {
        var order = Enumerable.Range(0, times.Length).OrderBy(row => times[row]).ThenBy(row => row).ToArray();
        var instants = Instants(times, order);
        var cut = CutFor(instants, order.Length - testRows, least: folds);
        var isTest = new bool[times.Length];
        foreach (var row in order.AsSpan(instants[cut])) isTest[row] = true;
        return new RowSplit(isTest, [Stretches(order, instants.AsSpan(0, cut + 1), folds)]);
    }

    // Where in the order each instant starts, and the order's end.
    private static int[] Instants(double[] times, int[] order) =>
        [.. Enumerable.Range(0, order.Length).Where(at => at == 0 || times[order[at]] != times[order[at - 1]]), order.Length];

    // The last instant that starts at or before the position, with at least so many instants before it and one after.
    private static int CutFor(int[] instants, int position, int least)
    {
        var cut = Array.FindLastIndex(instants, start => start <= position);
        return Math.Clamp(cut, least, instants.Length - 2);
    }

    private static int[] Stretches(int[] order, ReadOnlySpan<int> instants, int folds)
    {
        var foldOfRow = new int[order.Length];
        Array.Fill(foldOfRow, -1);
        var (fold, rows) = (0, instants[^1]);
        for (var i = 0; i + 1 < instants.Length; i++)
        {
            var instantsLeft = instants.Length - 1 - i;
            var isFull = instants[i] >= (fold + 1L) * rows / folds;
            if (fold + 1 < folds && i > 0 && (isFull || instantsLeft < folds - fold)) fold++;
            foreach (var row in order.AsSpan(instants[i]..instants[i + 1])) foldOfRow[row] = fold;
        }

        return foldOfRow;
    }
}
