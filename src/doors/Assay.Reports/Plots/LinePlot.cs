using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Reports.Plots;

/// <summary>Curves over two axes, for a terminal or as a picture. Nothing is left out in silence: gaps, what lies at infinity and what has no place are told in <see cref="Notes"/>.</summary>
public sealed class LinePlot
{
    private readonly PlotAxis _x;
    private readonly PlotAxis _y;
    private readonly bool _isLogarithmic;

    /// <summary>A plot.</summary>
    /// <param name="title">What is drawn, in a few words.</param>
    /// <param name="xName">Name of the horizontal axis, with its unit.</param>
    /// <param name="yName">Name of the vertical axis.</param>
    /// <param name="series">The curves.</param>
    /// <param name="isLogarithmic">Whether the vertical axis goes by powers of ten.</param>
    public LinePlot(string title, string xName, string yName, ImmutableArray<PlotSeries> series, bool isLogarithmic = false)
    {
        (Title, XName, YName, Series, _isLogarithmic) = (title, xName, isLogarithmic ? $"{yName} (logarithmic)" : yName, series, isLogarithmic);
        _x = PlotAxis.Linear(series.SelectMany(one => one.Points).Select(point => point.X));
        var values = series.SelectMany(one => one.Points).Select(point => point.Y);
        _y = isLogarithmic ? PlotAxis.Logarithmic(values) : PlotAxis.Linear(values);
    }

    /// <summary>What is drawn.</summary>
    public string Title { get; }

    /// <summary>Name of the horizontal axis.</summary>
    public string XName { get; }

    /// <summary>Name of the vertical axis.</summary>
    public string YName { get; }

    /// <summary>The curves.</summary>
    public ImmutableArray<PlotSeries> Series { get; }

    /// <summary>What the drawing alone does not show, curve by curve; empty when it shows everything.</summary>
    public IEnumerable<string> Notes => Series.SelectMany(NotesOf);

    internal ImmutableArray<PlotTick> XTicks => _x.Ticks;

    internal ImmutableArray<PlotTick> YTicks => _y.Ticks;

    /// <summary>The plot as an SVG document of its own: with a title and a description for those who do not see it, without scripts, for light and dark pages.</summary>
    public string ToSvg() => SvgPlot.Write(this);

    /// <summary>The plot as a part of a page, which brings the colours: classes <c>line</c>, <c>c0</c> to <c>c6</c>, <c>d0</c> to <c>d3</c>, <c>f0</c> to <c>f6</c>, <c>axis</c>, <c>paper</c>, <c>heading</c> and <c>words</c>.</summary>
    /// <param name="part">Tells it apart from the other plots of the page: the start of identifiers.</param>
    public string ToSvgPart(string part) => SvgPlot.Write(this, part);

    /// <summary>The plot as lines of text.</summary>
    /// <param name="columns">Width in characters; at least 40.</param>
    /// <param name="rows">Height of the drawing in lines; at least 5.</param>
    public IEnumerable<string> ToLines(int columns = 80, int rows = 16)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 40);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 5);
        return TerminalPlot.Write(this, columns, rows);
    }

    /// <summary>A curve in words: how many points, from where to where, and its ends.</summary>
    internal static string Summary(PlotSeries series)
    {
        var finite = series.Points.Where(point => double.IsFinite(point.Y)).ToArray();
        if (finite.Length == 0) return $"{Count(series.Points.Length, "point")}, no finite value";
        var (first, last) = (finite[0], finite[^1]);
        return $"{Count(series.Points.Length, "point")}, first {Text(first.Y)}, last {Text(last.Y)}, least {Text(finite.Min(point => point.Y))}, most {Text(finite.Max(point => point.Y))}";
    }

    /// <summary>The parts of a curve between its gaps.</summary>
    internal IEnumerable<PlotPiece> Pieces(PlotSeries series)
    {
        var places = ImmutableArray.CreateBuilder<(double, double)>();
        var edge = 0;
        foreach (var point in series.Points)
        {
            var (there, at) = (_y.HasPlaceFor(point.Y), double.IsInfinity(point.Y) ? Math.Sign(point.Y) : 0);
            if (places.Count > 0 && (!there || at != edge)) yield return new PlotPiece(places.DrainToImmutable(), edge);
            if (!there) continue;
            edge = at;
            places.Add((_x.At(point.X), _y.At(point.Y)));
        }

        if (places.Count > 0) yield return new PlotPiece(places.DrainToImmutable(), edge);
    }

    private IEnumerable<string> NotesOf(PlotSeries series)
    {
        var name = Series.Length > 1 ? $"{series.Name}: " : "";
        var (gaps, above, below) = (Number(series, double.IsNaN), Number(series, double.IsPositiveInfinity), Number(series, double.IsNegativeInfinity));
        if (gaps > 0) yield return $"{name}{Count(gaps, "value")} NaN: a gap in the line.";
        if (above > 0) yield return $"{name}{Count(above, "value")} +infinite: at the upper edge.";
        if (below > 0 && !_isLogarithmic) yield return $"{name}{Count(below, "value")} -infinite: at the lower edge.";
        var nowhere = _isLogarithmic ? Number(series, value => value <= 0) : 0;
        if (nowhere > 0) yield return $"{name}{Count(nowhere, "value")} of 0 or less: without a place on a logarithmic axis, and left out.";
    }

    private static int Number(PlotSeries series, Func<double, bool> test) => series.Points.Count(point => test(point.Y));

    private static string Count(int number, string what) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
