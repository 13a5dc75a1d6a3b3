using System.Globalization;

namespace Assay.Tables;

/// <summary>Numbers (also booleans and timestamps); a missing cell is NaN.</summary>
public sealed class NumericColumn(string name, double[] values, ColumnType type = ColumnType.Number) : Column(name, type)
{
    /// <summary>One value a row; NaN where missing.</summary>
    public double[] Values { get; } = values;

    /// <inheritdoc/>
    public override int RowCount => Values.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(Values[row]);

    /// <inheritdoc/>
    public override string? TextAt(int row) => IsMissing(row) ? null : Values[row].ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override Column Take(ReadOnlySpan<int> rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) taken[i] = Values[rows[i]];
        return new NumericColumn(Name, taken, Type);
    }
}
