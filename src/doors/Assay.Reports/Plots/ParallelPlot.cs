using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Reports.Charts;
using Assay.Reports.Marking;

namespace Assay.Reports.Plots;

/// <summary>Things as lines over upright axes that stand side by side (parallel coordinates), as a part of a page that brings the colours: see <see cref="LinePlot.ToSvgPart"/>.</summary>
/// <param name="title">What is drawn, in a few words.</param>
/// <param name="things">The names of what is drawn.</param>
/// <param name="axes">The axes, from left to right, with a value of each thing; a line has a gap where there is none.</param>
public sealed class ParallelPlot(string title, ImmutableArray<string> things, ImmutableArray<ParallelAxis> axes)
{
    private const double Height = 420;
    private const double Top = 76;
    private const double Bottom = 396;
    private const double Left = 60;
    private const double Right = 660;
    private const double GripWidth = 28;
    private const int LongestText = 16;

    /// <summary>What is drawn.</summary>
    public string Title => title;

    /// <summary>The picture.</summary>
    /// <param name="part">Tells it apart from the other drawings of the page: the start of identifiers.</param>
    public string ToSvgPart(string part) => Markup.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Coordinate.Text(SvgPlot.Width)} {Coordinate.Text(Height)}" role="img" aria-labelledby="{part}-title {part}-description">
        <title id="{part}-title">{title}</title>
        <desc id="{part}-description">Parallel coordinates of {things.Length.ToString(CultureInfo.InvariantCulture)} lines over {string.Join(", ", axes.Select(axis => axis.Name))}.</desc>
        <g aria-hidden="true">
        <rect class="paper" width="{Coordinate.Text(SvgPlot.Width)}" height="{Coordinate.Text(Height)}"/>
        <text class="heading" x="16" y="26">{title}</text>
        {things.Select((thing, i) => Markup.Of($"<path class=\"line thin c0\" data-thing=\"{i.ToString(CultureInfo.InvariantCulture)}\" d=\"{Line(i)}\"><title>{thing}</title></path>\n"))}
        {axes.Select((axis, i) => Upright(axis, i, i % 2 == 0 ? Top - 32 : Top - 14))}
        </g>
        </svg>

        """).ToString();

    private double X(int axis) => axes.Length == 1 ? Left : Left + (Right - Left) * axis / (axes.Length - 1);

    private string Line(int thing)
    {
        var (path, isDown) = (new StringBuilder(), false);
        for (var axis = 0; axis < axes.Length; axis++)
        {
            if (axes[axis].At(thing) is { } at) path.Append(isDown ? 'L' : 'M').Append(Coordinate.Text(X(axis))).Append(' ').Append(Coordinate.Text(Bottom - at * (Bottom - Top)));
            isDown = axes[axis].At(thing) is not null;
        }

        return path.ToString();
    }

    // The grip is where a page's script lets somebody drag along the axis; nothing of it is seen.
    private Markup Upright(ParallelAxis axis, int place, double nameAt)
    {
        var (x, column) = (X(place), place.ToString(CultureInfo.InvariantCulture));
        return Markup.Of($"""
        <line class="axis strong" x1="{Coordinate.Text(x)}" x2="{Coordinate.Text(x)}" y1="{Coordinate.Text(Top)}" y2="{Coordinate.Text(Bottom)}"/><rect class="grip" data-y="{column}" x="{Coordinate.Text(x - GripWidth / 2)}" y="{Coordinate.Text(Top)}" width="{Coordinate.Text(GripWidth)}" height="{Coordinate.Text(Bottom - Top)}"/><text class="words name" data-axis="{column}" x="{Coordinate.Text(x)}" y="{Coordinate.Text(nameAt)}" text-anchor="middle">{Cut(axis.Name)}</text>{axis.Ticks.Select(tick => Markup.Of($"<text x=\"{Coordinate.Text(x + 5)}\" y=\"{Coordinate.Text(Bottom - tick.At * (Bottom - Top))}\" dy=\"4\">{Cut(tick.Text)}</text>"))}

        """);
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1)}…";
}
