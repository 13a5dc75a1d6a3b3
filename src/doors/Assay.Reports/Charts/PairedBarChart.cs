using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>Two shares for each bin or level, under each other: the upper bar filled, the lower one hatched by its outline.</summary>
internal sealed record PairedBarChart
{
    private const double Left = 10;
    private const double Right = ChartFigure.Width - 10;
    private const double RowHeight = 40;
    private const int LongestLabel = 44;

    /// <summary>Words around it.</summary>
    public required ChartText Text { get; init; }

    /// <summary>Heading of the rows' names in the table.</summary>
    public required string RowName { get; init; }

    /// <summary>Name of the upper bar's values.</summary>
    public required string FirstName { get; init; }

    /// <summary>Name of the lower bar's values.</summary>
    public required string SecondName { get; init; }

    /// <summary>The rows from the top, at least one: name, upper share, lower share.</summary>
    public required ImmutableArray<(Cited Label, Cited First, Cited Second)> Rows { get; init; }

    /// <summary>The figure.</summary>
    public Markup Write()
    {
        var range = AxisRange.Around(Rows.SelectMany(row => new[] { row.First.Number, row.Second.Number }).OfType<double>().Append(0));
        var scale = range.Over(Left, Right - 8);
        var bottom = Rows.Length * RowHeight + 24;
        var drawing = Markup.Of($"{Legend()}{Axes.Horizontal(range, scale, 22, bottom, "Share of rows")}{Rows.Select((row, i) => Row(row, 22 + i * RowHeight, scale))}");
        return ChartFigure.Write(Text, bottom + 40, drawing, Table());
    }

    private Markup Legend() => Markup.Of($"""
        <rect class="bar" x="{Coordinate.Text(Left)}" y="4" width="14" height="9"/><text class="label" x="{Coordinate.Text(Left + 20)}" y="13">{FirstName}</text>
        <rect class="bar second" x="{Coordinate.Text(Left + 140)}" y="4" width="14" height="9"/><text class="label" x="{Coordinate.Text(Left + 160)}" y="13">{SecondName}</text>
        """);

    private static Markup Row((Cited Label, Cited First, Cited Second) row, double top, Scale scale) => Markup.Of($"""
        <text class="label" x="{Coordinate.Text(Left)}" y="{Coordinate.Text(top + 15)}">{Shortened(row.Label.Text ?? "")}</text>{Bar("bar", row.First, top + 20, scale)}{Bar("bar second", row.Second, top + 29, scale)}
        """);

    private static Markup Bar(string style, Cited share, double top, Scale scale) => share.Number is { } value
        ? Markup.Of($"<rect class=\"{style}\" x=\"{Coordinate.Text(scale.From)}\" y=\"{Coordinate.Text(top)}\" width=\"{Coordinate.Text(scale.At(value) - scale.From)}\" height=\"7\"/>")
        : Markup.None;

    private Markup Table() => DataTable.OfChart(Text.Caption, Rows[0].First, [RowName, FirstName, SecondName],
        Rows.Select(row => (Cell[])[Cell.Of(row.Label), Cell.Of(row.First, NumberStyle.Percent), Cell.Of(row.Second, NumberStyle.Percent)]));

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)] + "…";
}
