using Assay.Tables;

namespace Assay.Data.Quality;

/// <summary>A column as levels, a missing cell being one: categories and flags by their texts, few whole numbers by each, other numbers by whether there is one.</summary>
/// <param name="Codes">For each row the index of its level.</param>
/// <param name="Names">The levels' names.</param>
internal sealed record LevelCodes(int[] Codes, string[] Names)
{
    private const int MostNumbers = 50;
    private const string Missing = "missing";

    /// <summary>The column's levels.</summary>
    public static LevelCodes Of(Column column)
    {
        if (column is not CategoricalColumn categories) return OfNumbers((NumericColumn)column);
        return new(Array.ConvertAll(categories.Codes, code => code < 0 ? categories.Levels.Length : code), [.. categories.Levels.Select(level => $"'{level}'"), Missing]);
    }

    private static LevelCodes OfNumbers(NumericColumn column)
    {
        var distinct = column.Type is ColumnType.Integer or ColumnType.Boolean ? column.Values.Where(value => !double.IsNaN(value)).Distinct().Take(MostNumbers + 1).Order().ToArray() : [];
        if (distinct.Length is 0 or > MostNumbers) return new(Array.ConvertAll(column.Values, value => double.IsNaN(value) ? 1 : 0), ["known", Missing]);
        var names = distinct.Select(value => column.Type == ColumnType.Boolean ? value != 0 ? "true" : "false" : value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new(Array.ConvertAll(column.Values, value => double.IsNaN(value) ? distinct.Length : Array.BinarySearch(distinct, value)), [.. names, Missing]);
    }
}
