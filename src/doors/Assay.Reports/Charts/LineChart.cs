using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>A curve or a cloud of points over two axes.</summary>
internal sealed record LineChart
{
    private const double DigitWidth = 6.8;
    private const int MostRows = 50;
    private const double Right = ChartFigure.Width - 10;
    private const double Top = 26;
    private const double Bottom = 226;
    private const double Height = 268;

    /// <summary>Words around it.</summary>
    public required ChartText Text { get; init; }

    /// <summary>Name of the horizontal axis, and of its column in the table.</summary>
    public required string XName { get; init; }

    /// <summary>Name of the vertical axis, and of its column in the table.</summary>
    public required string YName { get; init; }

    /// <summary>The points, at least one; a line joins them in this order.</summary>
    public required ImmutableArray<ChartPoint> Points { get; init; }

    /// <summary>How they are drawn.</summary>
    public LineStyle Style { get; init; } = LineStyle.Line;

    /// <summary>The horizontal axis; null fits it to the points.</summary>
    public AxisRange? XRange { get; init; }

    /// <summary>The vertical axis; null fits it to the points.</summary>
    public AxisRange? YRange { get; init; }

    /// <summary>Whether the line of equal values is drawn.</summary>
    public bool Diagonal { get; init; }

    /// <summary>A value on the horizontal axis to read against.</summary>
    public ChartMark? XMark { get; init; }

    /// <summary>A value on the vertical axis to read against.</summary>
    public ChartMark? YMark { get; init; }

    /// <summary>Name of the spread, where points have one.</summary>
    public string SpreadName { get; init; } = "Standard deviation";

    /// <summary>Headings of what else the table shows of each point.</summary>
    public ImmutableArray<string> MoreNames { get; init; } = [];

    /// <summary>The figure.</summary>
    public Markup Write()
    {
        var xRange = XRange ?? AxisRange.Around([.. Points.Select(point => point.X), XMark?.Value]);
        var yRange = YRange ?? AxisRange.Around(Points.SelectMany(point => new[] { point.Y.Number, point.Least, point.Most }).Append(YMark?.Value.Number).OfType<double>());
        var left = 10 + DigitWidth * yRange.Ticks.Max(tick => TickText.Of(tick, yRange).Length);
        var (x, y) = (xRange.Over(left, Right), yRange.Over(Bottom, Top));
        var drawing = Markup.Of($"{Axes.Vertical(yRange, y, left, Right, YName)}{Axes.Horizontal(xRange, x, Top, Bottom, XName)}{EqualLine(x, y)}{Marks(x, y)}{Shape(x, y)}");
        return ChartFigure.Write(Text, Height, drawing, Table());
    }

    private Markup EqualLine(Scale x, Scale y)
    {
        var (low, high) = (Math.Max(x.Low, y.Low), Math.Min(x.High, y.High));
        return Diagonal && low < high ? Markup.Of($"<line class=\"equal\" x1=\"{x.TextAt(low)}\" y1=\"{y.TextAt(low)}\" x2=\"{x.TextAt(high)}\" y2=\"{y.TextAt(high)}\"/>") : Markup.None;
    }

    private Markup Marks(Scale x, Scale y)
    {
        var upright = XMark?.Value.Number is { } at ? Markup.Of($"<line class=\"mark-line\" x1=\"{x.TextAt(at)}\" x2=\"{x.TextAt(at)}\" y1=\"{Coordinate.Text(Top)}\" y2=\"{Coordinate.Text(Bottom)}\"/>{MarkName(x, at, XMark.Name)}") : Markup.None;
        var level = YMark?.Value.Number is { } height ? Markup.Of($"<line class=\"mark-line\" x1=\"{x.TextAt(x.Low)}\" x2=\"{Coordinate.Text(Right)}\" y1=\"{y.TextAt(height)}\" y2=\"{y.TextAt(height)}\"/><text class=\"mark-name\" x=\"{Coordinate.Text(Right)}\" y=\"{Coordinate.Text(Math.Max(Top + 10, y.At(height) - 5))}\" text-anchor=\"end\">{YMark.Name}</text>") : Markup.None;
        return Markup.Of($"{upright}{level}");
    }

    private static Markup MarkName(Scale x, double value, string name)
    {
        var (at, onLeft) = (x.At(value), x.At(value) > (x.From + x.To) / 2);
        return Markup.Of($"<text class=\"mark-name\" x=\"{Coordinate.Text(at + (onLeft ? -5 : 5))}\" y=\"{Coordinate.Text(Top + 12)}\" text-anchor=\"{(onLeft ? "end" : "start")}\">{name}</text>");
    }

    private Markup Shape(Scale x, Scale y)
    {
        var drawn = Points.Where(point => point.IsDrawn).ToArray();
        var line = Style == LineStyle.Scatter || drawn.Length < 2 ? Markup.None : Markup.Of($"<path class=\"line\" d=\"{PathData(drawn, x, y)}\"/>");
        if (Style is LineStyle.Line or LineStyle.Steps && drawn.Length > 1) return line;
        return Markup.Of($"{line}{drawn.Select(point => Dot(point, x, y))}");
    }

    private string PathData(ChartPoint[] drawn, Scale x, Scale y)
    {
        var steps = drawn.Select((point, i) =>
        {
            var (across, up) = (x.TextAt(point.X.Number!.Value), y.TextAt(point.Y.Number!.Value));
            if (i == 0) return $"M{across} {up}";
            return Style == LineStyle.Steps ? $"H{across}V{up}" : $"L{across} {up}";
        });
        return string.Concat(steps);
    }

    private Markup Dot(ChartPoint point, Scale x, Scale y)
    {
        var across = x.TextAt(point.X.Number!.Value);
        var whisker = point is { Least: { } low, Most: { } high } ? Markup.Of($"<line class=\"whisker\" x1=\"{across}\" x2=\"{across}\" y1=\"{y.TextAt(low)}\" y2=\"{y.TextAt(high)}\"/>") : Markup.None;
        return Markup.Of($"{whisker}<circle class=\"{(Style == LineStyle.Scatter ? "cloud" : "dot")}\" cx=\"{across}\" cy=\"{y.TextAt(point.Y.Number!.Value)}\" r=\"{(Style == LineStyle.Scatter ? "2.6" : "4")}\"/>");
    }

    private Markup Table()
    {
        var (hasInterval, hasSpread) = (Points.Any(point => point.Low is not null), Points.Any(point => point.Spread is not null));
        string[] headings = [XName, YName, .. hasInterval ? new[] { "Lower end", "Upper end" } : [], .. hasSpread ? new[] { SpreadName } : [], .. MoreNames];
        var rows = Thinning.Evenly(Points, MostRows).Select(point => (Cell[])[
            Cell.Of(point.X), Cell.Of(point.Y), .. hasInterval ? new[] { Cell.Of(point.Low), Cell.Of(point.High) } : [], .. hasSpread ? new[] { Cell.Of(point.Spread) } : [], .. point.More.Select(value => Cell.Of(value))]);
        var caption = Points.Length > MostRows ? Markup.Of($"{Text.Caption}, points evenly taken from the curve; the record has all") : Text.Caption;
        return DataTable.OfChart(caption, Points[0].Y, headings, rows);
    }
}
