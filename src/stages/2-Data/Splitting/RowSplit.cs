namespace Assay.Data.Splitting;

/// <summary>Which row is where.</summary>
/// <param name="IsTest">For each row whether it belongs to the test set.</param>
/// <param name="FoldOfRow">For each repeat the fold of each row, from 0; −1 for rows of the test set.</param>
internal sealed record RowSplit(bool[] IsTest, int[][] FoldOfRow)
{
    /// <summary>The rows to learn from, increasing.</summary>
    public static int[] TrainingRows(bool[] isTest) => [.. Enumerable.Range(0, isTest.Length).Where(row => !isTest[row])];
}
