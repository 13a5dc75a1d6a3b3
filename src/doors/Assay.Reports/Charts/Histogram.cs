using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>How many rows fall into each bin.</summary>
internal sealed record Histogram
{
    private const double Left = 52;
    private const double Right = ChartFigure.Width - 10;
    private const double Top = 26;
    private const double Bottom = 146;

    /// <summary>Words around it.</summary>
    public required ChartText Text { get; init; }

    /// <summary>The bins in rising order, at least one: lower edge, upper edge, rows.</summary>
    public required ImmutableArray<(Cited Low, Cited High, Cited Rows)> Bins { get; init; }

    /// <summary>The figure.</summary>
    public Markup Write()
    {
        var xRange = AxisRange.Around([Bins[0].Low, Bins[^1].High]);
        var yRange = AxisRange.Around(Bins.Select(bin => bin.Rows.Number ?? 0).Append(0));
        var (x, y) = (xRange.Over(Left, Right), yRange.Over(Bottom, Top));
        var drawing = Markup.Of($"{Axes.Vertical(yRange, y, Left, Right, "Rows")}{Axes.Horizontal(xRange, x, Top, Bottom, "Value of the column")}{Bins.Select(bin => Bar(bin, x, y))}");
        return ChartFigure.Write(Text, Bottom + 42, drawing, Table());
    }

    private static Markup Bar((Cited Low, Cited High, Cited Rows) bin, Scale x, Scale y)
    {
        if (bin is not { Low.Number: { } low, High.Number: { } high, Rows.Number: { } rows }) return Markup.None;
        return Markup.Of($"<rect class=\"bar\" x=\"{Coordinate.Text(x.At(low) + 0.5)}\" y=\"{y.TextAt(rows)}\" width=\"{Coordinate.Text(Math.Max(0.5, x.At(high) - x.At(low) - 1))}\" height=\"{Coordinate.Text(y.At(0) - y.At(rows))}\"/>");
    }

    private Markup Table() => DataTable.OfChart(Text.Caption, Bins[0].Rows, ["From", "To", "Rows"],
        Bins.Select(bin => (Cell[])[Cell.Of(bin.Low), Cell.Of(bin.High), Cell.Of(bin.Rows, NumberStyle.Count)]));
}
