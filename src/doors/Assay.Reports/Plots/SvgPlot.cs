using System.Collections.Immutable;
using System.Globalization;
using Assay.Reports.Charts;
using Assay.Reports.Marking;

namespace Assay.Reports.Plots;

/// <summary>Writes a plot as an SVG document.</summary>
internal static class SvgPlot
{
    /// <summary>Width of every picture.</summary>
    public const double Width = 760;

    private const double Top = 58;
    private const double Bottom = 378;
    private const double Right = Width - 16;
    private const double DigitWidth = 7.2;
    private const double LegendTop = Bottom + 66;
    private const double LegendLine = 20;

    /// <summary>The plot as a document of its own, or as a part of a page whose style sheet it follows.</summary>
    /// <param name="plot">What is drawn.</param>
    /// <param name="part">Tells it apart from the other plots of the page; null for a document of its own.</param>
    public static string Write(LinePlot plot, string? part = null)
    {
        var frame = FrameFor(plot.YTicks);
        var notes = plot.Notes.ToArray();
        var height = LegendTop + LegendLine * (plot.Series.Length + notes.Length) + 6;
        var description = string.Join(' ', plot.Series.Select(series => $"{series.Name}: {LinePlot.Summary(series)}.").Concat(notes));
        var (title, words) = part is null ? ("title", "description") : ($"{part}-title", $"{part}-description");
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Coordinate.Text(Width)} {Coordinate.Text(height)}" role="img" aria-labelledby="{title} {words}">
            <title id="{title}">{plot.Title}</title>
            <desc id="{words}">Line chart; horizontal axis: {plot.XName}; vertical axis: {plot.YName}. {description}</desc>
            {(part is null ? Markup.Of($"<style>{SvgPlotStyle.Sheet}</style>") : Markup.None)}
            <g aria-hidden="true">
            <rect class="paper" width="{Coordinate.Text(Width)}" height="{Coordinate.Text(height)}"/>
            <text class="heading" x="16" y="26">{plot.Title}</text>
            {Axes(plot.XTicks, plot.YTicks, plot.XName, plot.YName, frame)}
            {plot.Series.Select((series, i) => SvgCurve.Write(plot.Pieces(series), i, frame))}
            {plot.Series.Select((series, i) => Legend(series, i))}
            {notes.Select((note, i) => Line(note, plot.Series.Length + i))}
            </g>
            </svg>

            """).ToString();
    }

    /// <summary>Where to draw, with room for the marks at the left.</summary>
    public static PlotFrame FrameFor(ImmutableArray<PlotTick> yTicks) => new(18 + DigitWidth * yTicks.Max(tick => tick.Text.Length), Right, Top, Bottom);

    /// <summary>Two axes with their names and marks.</summary>
    public static Markup Axes(ImmutableArray<PlotTick> x, ImmutableArray<PlotTick> y, string xName, string yName, PlotFrame frame) => Markup.Of($"""
        <text x="16" y="{Coordinate.Text(Top - 14)}">{yName}</text>
        {y.Select(tick => Level(tick, frame))}{x.Select(tick => Upright(tick, frame))}
        <text x="{Coordinate.Text((frame.Left + Right) / 2)}" y="{Coordinate.Text(Bottom + 40)}" text-anchor="middle">{xName}</text>
        """);

    private static Markup Level(PlotTick tick, PlotFrame frame) => Markup.Of($"""
        <line class="axis" x1="{Coordinate.Text(frame.Left)}" x2="{Coordinate.Text(frame.Right)}" y1="{frame.Down(tick.At)}" y2="{frame.Down(tick.At)}"/><text x="{Coordinate.Text(frame.Left - 7)}" y="{frame.Down(tick.At)}" dy="4" text-anchor="end">{tick.Text}</text>

        """);

    private static Markup Upright(PlotTick tick, PlotFrame frame) => Markup.Of($"""
        <line class="axis" x1="{frame.Across(tick.At)}" x2="{frame.Across(tick.At)}" y1="{Coordinate.Text(frame.Top)}" y2="{Coordinate.Text(frame.Bottom)}"/><text x="{frame.Across(tick.At)}" y="{Coordinate.Text(frame.Bottom + 18)}" text-anchor="middle">{tick.Text}</text>

        """);

    private static Markup Legend(PlotSeries series, int place)
    {
        var y = LegendTop + LegendLine * place - 4;
        return Markup.Of($"<path class=\"{SvgPlotStyle.LineClass(place)}\" d=\"M16 {Coordinate.Text(y)}H56\"/>{SvgCurve.Marker(place, 36, y)}{Line($"{series.Name}: {LinePlot.Summary(series)}", place, 66)}\n");
    }

    private static Markup Line(string text, int place, int from = 16) =>
        Markup.Of($"<text class=\"words\" x=\"{from.ToString(CultureInfo.InvariantCulture)}\" y=\"{Coordinate.Text(LegendTop + LegendLine * place)}\">{text}</text>");
}
