using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>Builds one column of synthetic rows, each cell of which is a background row's or the explained row's.</summary>
internal sealed class CellChoice(Column background, Column explained, int row)
{
    private readonly List<int> _cells = [];

    /// <summary>Adds a walk of <paramref name="features"/> + 1 rows, in which this column turns to the explained row's cell after step <paramref name="position"/>.</summary>
    public void AddWalk(int backgroundRow, int position, int features)
    {
        for (var step = 0; step <= features; step++) _cells.Add(step > position ? -1 : backgroundRow);
    }

    /// <summary>The column.</summary>
    public Column ToColumn() => (background, explained) switch
    {
        (NumericColumn from, NumericColumn to) => new NumericColumn(from.Name, [.. _cells.Select(cell => cell < 0 ? to.Values[row] : from.Values[cell])], from.Type),
        (CategoricalColumn from, CategoricalColumn to) => CategoricalColumn.FromTexts(from.Name, [.. _cells.Select(cell => cell < 0 ? to.TextAt(row) : from.TextAt(cell))]),
        _ => throw new ArgumentException($"Column '{background.Name}' has different types in background and explained rows."),
    };
}
