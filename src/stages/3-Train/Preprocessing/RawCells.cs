using System.Globalization;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Train.Preprocessing;

/// <summary>A column's cells as a model takes them: single-precision numbers, or texts.</summary>
internal static class RawCells
{
    /// <summary>
    /// Numbers, NaN where missing; beyond the range of a float they become its largest. A float has 24 significant bits: whole numbers above
    /// 16,777,216 and instants (seconds since 1970) are rounded, the latter to about two minutes.
    /// </summary>
    public static float[] Numbers(NumericColumn column) => [.. column.Values.Select(ToFloat)];

    /// <summary>Texts, empty where missing. A text that is itself empty counts as missing. Truth is <c>true</c> or <c>false</c>.</summary>
    public static string[] Texts(Column column)
    {
        var texts = new string[column.RowCount];
        for (var row = 0; row < texts.Length; row++) texts[row] = (column.Type == ColumnType.Boolean ? Truth((NumericColumn)column, row) : column.TextAt(row)) ?? "";
        return texts;
    }

    /// <summary>The same from text that was read where numbers are wanted; a problem names the first text that is none.</summary>
    public static Outcome<float[]> Numbers(CategoricalColumn column)
    {
        var ofLevel = new float[column.Levels.Length];
        for (var i = 0; i < ofLevel.Length; i++)
        {
            if (column.Levels[i].Length == 0) ofLevel[i] = float.NaN;
            else if (double.TryParse(column.Levels[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) ofLevel[i] = ToFloat(number);
            else return NotNumber(column.Name, column.Levels[i]);
        }

        return column.Codes.Select(code => code == CategoricalColumn.Missing ? float.NaN : ofLevel[code]).ToArray();
    }

    private static string? Truth(NumericColumn column, int row) => column.IsMissing(row) ? null : column.Values[row] != 0 ? "true" : "false";

    private static float ToFloat(double value) => double.IsNaN(value) ? float.NaN : (float)Math.Clamp(value, -float.MaxValue, float.MaxValue);

    private static Problem NotNumber(string column, string text) =>
        new("train.not-a-number", $"The model takes numbers in the column '{column}'.", "Correct the cell, or leave it empty if the value is not known.")
        {
            Place = new Place(Field: column),
            Value = text,
            Expected = "a number",
        };
}
