namespace Assay.Data.Splitting;

/// <summary>Divides groups of rows by chance: all rows of a group are on one side, and in one fold.</summary>
internal static class GroupSplitter
{
    /// <summary>Divides the rows, as near to the wanted number of test rows as whole groups allow.</summary>
    /// <param name="groupOfRow">For each row its group, from 0; there are more groups than folds.</param>
    /// <param name="testRows">How many rows to test on.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="repeats">How often training rows are divided.</param>
    /// <param name="chance">The random orders.</param>
    public static RowSplit Split(int[] groupOfRow, int testRows, int folds, int repeats, Chance chance)
    {
        var sizes = Sizes(groupOfRow);
        var tested = TestGroups(sizes, testRows, folds, chance);
        var isTest = Array.ConvertAll(groupOfRow, group => tested[group]);
        var training = Enumerable.Range(0, sizes.Length).Where(group => !tested[group]).ToArray();
        return new RowSplit(isTest, [.. Enumerable.Range(0, repeats).Select(repeat => Folds(groupOfRow, training, sizes, folds, repeat, chance))]);
    }

    private static int[] Sizes(int[] groupOfRow)
    {
        var sizes = new int[groupOfRow.Max() + 1];
        foreach (var group in groupOfRow) sizes[group]++;
        return sizes;
    }

    // A group is taken when that brings the test set nearer to its size; enough groups are left for the folds, and one is always taken.
    private static bool[] TestGroups(int[] sizes, int testRows, int folds, Chance chance)
    {
        var tested = new bool[sizes.Length];
        var (rows, left) = (0, sizes.Length);
        foreach (var group in chance.Shuffle(Enumerable.Range(0, sizes.Length), "test"))
        {
            if (left == folds || Math.Abs(rows + sizes[group] - testRows) >= Math.Abs(rows - testRows)) continue;
            tested[group] = true;
            rows += sizes[group];
            left--;
        }

        if (rows == 0) tested[Array.IndexOf(sizes, sizes.Min())] = true;
        return tested;
    }

    // Largest groups first, each to the fold with the fewest rows; equally large ones in a random order.
    private static int[] Folds(int[] groupOfRow, int[] training, int[] sizes, int folds, int repeat, Chance chance)
    {
        var foldOfGroup = new int[sizes.Length];
        Array.Fill(foldOfGroup, -1);
        var rows = new int[folds];
        foreach (var group in chance.Shuffle(training, $"fold/{repeat}").OrderByDescending(group => sizes[group]))
        {
            var fold = Array.IndexOf(rows, rows.Min());
            foldOfGroup[group] = fold;
            rows[fold] += sizes[group];
        }

        return Array.ConvertAll(groupOfRow, group => foldOfGroup[group]);
    }
}
