using System.Globalization;
using Assay.Kernel;
using static Assay.Tables.Engine.CellKind;

namespace Assay.Tables.Engine;

/// <summary>
/// Decides how a column's cells are held, by all of them, never by a sample. Numbers with a fraction make it a number, whole numbers alone an
/// integer, true and false alone a boolean, dates alone a timestamp; everything else is a category. Digits with a leading zero or more than 15 of
/// them are names, so that a column of digits with one such cell is a category.
/// </summary>
public static class ColumnTyping
{
    // Fewer numbers than this among texts are rather names than a column of numbers with mistakes in it.
    private const double MostlyOneKind = 0.9;
    private const int FewestCellsToJudge = 10;

    /// <summary>The type that the cells suggest; a category where they disagree.</summary>
    public static ColumnType Suggest(InspectedColumn column)
    {
        if (column.StoredType is { } stored) return stored;
        var cells = column.Cells;
        if (cells.Present == 0) return ColumnType.Category;
        if (cells.Count(Integer) == cells.Present) return ColumnType.Integer;
        if (cells.Count(CellKind.Boolean) == cells.Present) return ColumnType.Boolean;
        if (cells.Count(Time) == cells.Present) return ColumnType.Timestamp;
        var isQuantity = cells.CountAny(Number, Infinite) > 0 && cells.CountAny(Integer, Number, Code, Infinite) == cells.Present;
        return isQuantity ? ColumnType.Number : ColumnType.Category;
    }

    /// <summary>Whether nearly all cells are numbers or nearly all are times, and some are not: more likely mistakes than names.</summary>
    public static bool IsMixed(InspectedColumn column) => OddCells(column) > 0;

    /// <summary>How many cells are unlike the others in a mixed column; 0 in any other.</summary>
    public static long OddCells(InspectedColumn column) => column.StoredType is null ? Minority(column.Cells) : 0;

    /// <summary>The type that the project declares, or the one the cells suggest, if all cells can be held so; otherwise which cell cannot.</summary>
    /// <param name="column">The column.</param>
    /// <param name="declared">The type declared in the project file, if any.</param>
    public static Outcome<ColumnType> Resolve(InspectedColumn column, ColumnType? declared)
    {
        if (declared is { } wanted) return Misfit(column, wanted) is { } misfit ? Unreadable(column, wanted, misfit) : wanted;
        if (IsMixed(column)) return Mixed(column);
        var type = Suggest(column);
        return type == ColumnType.Number && column.Cells.Count(Infinite) > 0 ? Unbounded(column) : type;
    }

    private static long Minority(CellTally cells)
    {
        var (numbers, times) = (cells.CountAny(Integer, Number, Code, Infinite), cells.Count(Time));
        var majority = Math.Max(numbers, times);
        return cells.Present >= FewestCellsToJudge && majority >= MostlyOneKind * cells.Present ? cells.Present - majority : 0;
    }

    private static CellKind? Misfit(InspectedColumn column, ColumnType type)
    {
        if (column.StoredType is not null) return null;
        CellKind[] fitting = type switch
        {
            ColumnType.Integer => [Integer],
            ColumnType.Number => [Integer, Number, Code],
            ColumnType.Boolean => [CellKind.Boolean],
            ColumnType.Timestamp => [Time],
            _ => Enum.GetValues<CellKind>(),
        };
        var misfits = column.Cells.Kinds.Except(fitting).ToList();
        return misfits.Count == 0 ? null : misfits.MinBy(kind => column.Cells.First(kind)?.Line ?? 0);
    }

    private static Problem Unreadable(InspectedColumn column, ColumnType type, CellKind kind) =>
        At(column, kind, new Problem("data.cell-type", $"The column is declared as {Name(type)}, and this cell is not one.", "Correct the cell, or the column's 'type' in data.columns.") { Expected = Name(type) });

    private static Problem Mixed(InspectedColumn column)
    {
        var minority = Minority(column.Cells);
        var kind = column.Cells.Count(Time) > column.Cells.Present / 2 ? Time : Number;
        var odd = column.Cells.Kinds.Where(each => kind == Time ? each != Time : each is not (Integer or Number or Code or Infinite)).MinBy(each => column.Cells.First(each)?.Line ?? 0);
        var cells = minority == 1 ? "1 cell is" : string.Create(CultureInfo.InvariantCulture, $"{minority:N0} cells are");
        return At(column, odd, new Problem("data.mixed-types", $"{cells} not like the others of the column, which are {(kind == Time ? "times" : "numbers")}; this is the first.", "Correct it, leave the cell empty, or declare the column: {role: feature, type: category}.") { Expected = kind == Time ? "a date or time" : "a number" });
    }

    private static Problem Unbounded(InspectedColumn column) =>
        At(column, Infinite, new Problem("data.infinite", "An infinity cannot be learnt from.", "Replace it with a number, or leave the cell empty.") { Expected = "a finite number" });

    private static Problem At(InspectedColumn column, CellKind kind, Problem problem)
    {
        var place = column.Cells.First(kind);
        return problem with { Place = new Place(place?.File, place?.Line, column.Name), Value = place?.Value };
    }

    private static string Name(ColumnType type) => type.ToString().ToLowerInvariant();
}
