using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>Draws the frame of a chart: fine lines at round values, their numbers and the axes' names.</summary>
internal static class Axes
{
    /// <summary>Marks along the bottom, with the axis' name under them.</summary>
    public static Markup Horizontal(AxisRange range, Scale scale, double top, double bottom, string name) => Markup.Of($"""
        <g class="axis">{range.Ticks.Select(tick => Markup.Of($"<line x1=\"{scale.TextAt(tick)}\" x2=\"{scale.TextAt(tick)}\" y1=\"{Coordinate.Text(top)}\" y2=\"{Coordinate.Text(bottom)}\"/><text x=\"{scale.TextAt(tick)}\" y=\"{Coordinate.Text(bottom + 15)}\" text-anchor=\"middle\">{TickText.Of(tick, range)}</text>"))}<text class="name" x="{Coordinate.Text((scale.From + scale.To) / 2)}" y="{Coordinate.Text(bottom + 32)}" text-anchor="middle">{name}</text></g>
        """);

    /// <summary>Marks along the left side, with the axis' name above them.</summary>
    public static Markup Vertical(AxisRange range, Scale scale, double left, double right, string name) => Markup.Of($"""
        <g class="axis">{range.Ticks.Select(tick => Markup.Of($"<line x1=\"{Coordinate.Text(left)}\" x2=\"{Coordinate.Text(right)}\" y1=\"{scale.TextAt(tick)}\" y2=\"{scale.TextAt(tick)}\"/><text x=\"{Coordinate.Text(left - 6)}\" y=\"{Coordinate.Text(scale.At(tick) + 4)}\" text-anchor=\"end\">{TickText.Of(tick, range)}</text>"))}<text class="name" x="0" y="12">{name}</text></g>
        """);
}
