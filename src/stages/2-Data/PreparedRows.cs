using Assay.Tables;

namespace Assay.Data;

/// <summary>The prepared table and its split, in memory.</summary>
/// <param name="Table">All rows, all columns that are kept.</param>
/// <param name="IsTest">For each row whether it belongs to the test set.</param>
/// <param name="FoldOfRow">For each repeat the fold of each row, from 0; −1 for rows of the test set.</param>
public sealed record PreparedRows(Table Table, bool[] IsTest, int[][] FoldOfRow);
