using System.Text;

namespace Assay.Reports.Plots;

/// <summary>Writes a plot as lines of text.</summary>
internal static class TerminalPlot
{
    private const char FirstLetter = 'a';

    public static IEnumerable<string> Write(LinePlot plot, int columns, int rows)
    {
        var left = plot.YTicks.Max(tick => tick.Text.Length) + 1;
        var width = columns - left - 1;
        var grid = new TerminalGrid(width, rows);
        for (var i = 0; i < plot.Series.Length; i++)
        {
            foreach (var piece in plot.Pieces(plot.Series[i]).OrderBy(piece => piece.Edge != 0)) grid.Draw(piece, Letter(plot, i));
        }

        return
        [
            plot.YName,
            .. Enumerable.Range(0, rows).Select(row => $"{Mark(plot, row, rows, left)}{grid.Row(row)}".TrimEnd()),
            .. XAxis(plot, left, width),
            "",
            .. plot.Series.Select((series, i) => $"{(Letter(plot, i) is { } letter ? $"{letter}  " : "")}{series.Name}: {LinePlot.Summary(series)}"),
            .. plot.Notes,
        ];
    }

    private static char? Letter(LinePlot plot, int series) => plot.Series.Length == 1 ? null : (char)(FirstLetter + series);

    // Of two marks in one line the upper one is written.
    private static string Mark(LinePlot plot, int row, int rows, int left)
    {
        var tick = plot.YTicks.Where(tick => rows - 1 - TerminalGrid.Place(tick.At, rows) == row).Select(tick => tick.Text).LastOrDefault();
        return tick is null ? $"{new string(' ', left)}│" : $"{tick.PadLeft(left - 1)} ┤";
    }

    private static IEnumerable<string> XAxis(LinePlot plot, int left, int width)
    {
        var (line, numbers) = (new StringBuilder(new string('─', width)), new StringBuilder(new string(' ', left + 1 + width)));
        var free = 0;
        foreach (var tick in plot.XTicks)
        {
            var at = TerminalGrid.Place(tick.At, width);
            line[at] = '┬';
            var start = Math.Clamp(left + 1 + at - tick.Text.Length / 2, 0, numbers.Length - tick.Text.Length);
            if (start < free) continue;
            numbers.Remove(start, tick.Text.Length).Insert(start, tick.Text);
            free = start + tick.Text.Length + 2;
        }

        yield return $"{new string(' ', left)}└{line}";
        yield return numbers.ToString().TrimEnd();
        yield return $"{new string(' ', Math.Max(0, left + 1 + (width - plot.XName.Length) / 2))}{plot.XName}";
    }
}
