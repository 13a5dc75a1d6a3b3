namespace Assay.Data.Splitting;

/// <summary>Divides rows by chance within strata, so that each part has of each stratum its share; one stratum of all rows is a plain random split.</summary>
internal static class StrataSplitter
{
    /// <summary>Divides the rows.</summary>
    /// <param name="stratumOfRow">For each row its stratum, from 0.</param>
    /// <param name="testRows">How many rows to test on.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="repeats">How often training rows are divided.</param>
    /// <param name="chance">The random orders.</param>
    public static RowSplit Split(int[] stratumOfRow, int testRows, int folds, int repeats, Chance chance)
    {
        var isTest = new bool[stratumOfRow.Length];
        var strata = Strata(Enumerable.Range(0, stratumOfRow.Length), stratumOfRow);
        var wanted = Apportion([.. strata.Select(rows => rows.Length)], testRows);
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            foreach (var row in chance.Shuffle(strata[stratum], $"test/{stratum}").Take(wanted[stratum])) isTest[row] = true;
        }

        var training = Strata(RowSplit.TrainingRows(isTest), stratumOfRow);
        return new RowSplit(isTest, [.. Enumerable.Range(0, repeats).Select(repeat => Fold(training, stratumOfRow.Length, folds, repeat, chance))]);
    }

    // Rows are dealt like cards, from one stratum to the next without starting anew, so that folds differ by at most one row.
    private static int[] Fold(int[][] strata, int rows, int folds, int repeat, Chance chance)
    {
        var foldOfRow = new int[rows];
        Array.Fill(foldOfRow, -1);
        var dealt = 0;
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            foreach (var row in chance.Shuffle(strata[stratum], $"fold/{repeat}/{stratum}")) foldOfRow[row] = dealt++ % folds;
        }

        return foldOfRow;
    }

    private static int[][] Strata(IEnumerable<int> rows, int[] stratumOfRow) => [.. rows.GroupBy(row => stratumOfRow[row]).OrderBy(group => group.Key).Select(group => group.ToArray())];

    // Whole numbers in proportion to the sizes, by largest remainders, that add up to the total.
    private static int[] Apportion(int[] sizes, int total)
    {
        var all = sizes.Sum();
        var exact = sizes.Select(size => (double)size * total / all).ToArray();
        var whole = exact.Select(share => (int)Math.Floor(share)).ToArray();
        var byRemainder = Enumerable.Range(0, sizes.Length).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take(total - whole.Sum())) whole[i]++;
        return whole;
    }
}
