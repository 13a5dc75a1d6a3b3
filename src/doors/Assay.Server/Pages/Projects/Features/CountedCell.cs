using System.Collections.Immutable;
using System.Globalization;
using Assay.Monitor.Drift;

namespace Assay.Server.Pages.Projects.Features;

/// <summary>A bin or a level, with the rows that the reference and the window have in it.</summary>
/// <param name="Name">The bin's ends, or the level.</param>
/// <param name="RowsBefore">Rows of the reference.</param>
/// <param name="Before">Their share of the reference's rows with a value, 0 to 1.</param>
/// <param name="RowsNow">Rows of the window.</param>
/// <param name="Now">Their share of the window's rows with a value, 0 to 1.</param>
internal sealed record CountedCell(string Name, double RowsBefore, double Before, double RowsNow, double Now)
{
    /// <summary>The cells of compared counts; of those without rows on either side only bins.</summary>
    public static ImmutableArray<CountedCell> Of(ComparedCounts counts)
    {
        var (before, now) = (Math.Max(1, counts.Reference.Sum()), Math.Max(1, counts.Window.Sum()));
        var cells = counts.Reference.Select((rows, i) => new CountedCell(NameOf(counts, i), rows, rows / before, counts.Window[i], counts.Window[i] / now));
        return [.. cells.Where(cell => !counts.Edges.IsEmpty || cell.RowsBefore > 0 || cell.RowsNow > 0)];
    }

    private static string NameOf(ComparedCounts counts, int cell)
    {
        if (counts.Edges.IsEmpty) return cell < counts.Levels.Length ? counts.Levels[cell] : cell == counts.Levels.Length ? "rare levels together" : "levels that are new";
        var (low, high) = (Text(counts.Edges[cell]), Text(counts.Edges[cell + 1]));
        // A value of its own has a bin up to the next one.
        if (low == high) return low;
        return cell == 0 ? $"below {high}" : cell == counts.Reference.Length - 1 ? $"{low} and above" : $"{low} to {high}";
    }

    private static string Text(double edge) => edge.ToString("G6", CultureInfo.InvariantCulture);
}
