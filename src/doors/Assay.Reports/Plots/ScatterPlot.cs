using System.Collections.Immutable;
using System.Globalization;
using Assay.Reports.Charts;
using Assay.Reports.Marking;

namespace Assay.Reports.Plots;

/// <summary>Points over two axes, each by its own name, as a part of a page that brings the colours: see <see cref="LinePlot.ToSvgPart"/>.</summary>
/// <param name="title">What is drawn, in a few words.</param>
/// <param name="xName">Name of the horizontal axis.</param>
/// <param name="yName">Name of the vertical axis.</param>
/// <param name="points">The points, with what each is; those that are not finite have no place, and are told in the description.</param>
public sealed class ScatterPlot(string title, string xName, string yName, ImmutableArray<(string Name, PlotPoint Point)> points)
{
    private const double Height = 440;

    /// <summary>Which columns of a page's table stand behind the axes, for the page's script; null where nobody drags.</summary>
    public (int X, int Y)? Columns { get; init; }

    /// <summary>What is drawn.</summary>
    public string Title => title;

    /// <summary>The picture.</summary>
    /// <param name="part">Tells it apart from the other drawings of the page: the start of identifiers.</param>
    public string ToSvgPart(string part)
    {
        var placed = points.Select((one, thing) => (one.Name, one.Point, Thing: thing)).Where(one => double.IsFinite(one.Point.X) && double.IsFinite(one.Point.Y)).ToArray();
        var (x, y) = (PlotAxis.Linear(points.Select(one => one.Point.X)), PlotAxis.Linear(points.Select(one => one.Point.Y)));
        var frame = SvgPlot.FrameFor(y.Ticks);
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Coordinate.Text(SvgPlot.Width)} {Coordinate.Text(Height)}" role="img" aria-labelledby="{part}-title {part}-description">
            <title id="{part}-title">{title}</title>
            <desc id="{part}-description">Scatter chart of {Text(placed.Length)} points; horizontal axis: {xName}; vertical axis: {yName}. {Text(points.Length - placed.Length)} points have no place.</desc>
            <g aria-hidden="true">
            <rect class="paper" width="{Coordinate.Text(SvgPlot.Width)}" height="{Coordinate.Text(Height)}"/>
            <text class="heading" x="16" y="26">{title}</text>
            {SvgPlot.Axes(x.Ticks, y.Ticks, xName, yName, frame)}
            {Grip(frame)}
            {placed.Select(one => Markup.Of($"<g data-thing=\"{Text(one.Thing)}\"><title>{one.Name}</title>{SvgCurve.Marker(0, frame.Left + x.At(one.Point.X) * (frame.Right - frame.Left), frame.Bottom - y.At(one.Point.Y) * (frame.Bottom - frame.Top))}</g>"))}
            </g>
            </svg>

            """).ToString();
    }

    private Markup Grip(PlotFrame frame) => Columns is not { } columns ? Markup.None : Markup.Of($"""
        <rect class="grip" data-x="{Text(columns.X)}" data-y="{Text(columns.Y)}" x="{Coordinate.Text(frame.Left)}" y="{Coordinate.Text(frame.Top)}" width="{Coordinate.Text(frame.Right - frame.Left)}" height="{Coordinate.Text(frame.Bottom - frame.Top)}"/>
        """);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
