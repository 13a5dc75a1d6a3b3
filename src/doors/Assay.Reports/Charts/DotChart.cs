using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>Values under each other on one axis, each a dot with its interval: what bars would show, without hiding the uncertainty.</summary>
internal sealed record DotChart
{
    private const double Left = 10;
    private const double LabelLeft = Left + 10;
    private const double Right = ChartFigure.Width - 10;
    private const double RowHeight = 38;
    private const int LongestLabel = 40;

    /// <summary>Words around it.</summary>
    public required ChartText Text { get; init; }

    /// <summary>Name of the axis, and of the value's column in the table.</summary>
    public required string Name { get; init; }

    /// <summary>The rows from the top, at least one.</summary>
    public required ImmutableArray<DotRow> Rows { get; init; }

    /// <summary>Heading of the rows' names in the table.</summary>
    public required string RowName { get; init; }

    /// <summary>The axis; null fits it to the values.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>Whether the axis starts at zero, where no range is given: for losses and importances, whose size is what counts.</summary>
    public bool FromZero { get; init; }

    /// <summary>A value to read against.</summary>
    public ChartMark? Mark { get; init; }

    /// <summary>What the hollow diamonds are, where rows have one.</summary>
    public string ReferenceName { get; init; } = "Reference";

    /// <summary>Headings of what else the table shows of each row.</summary>
    public ImmutableArray<string> MoreNames { get; init; } = [];

    /// <summary>How values are written.</summary>
    public NumberStyle Style { get; init; } = NumberStyle.Measure;

    private double Top => Mark is null ? 4 : 20;

    private double Bottom => Top + Rows.Length * RowHeight + 6;

    /// <summary>The figure.</summary>
    public Markup Write()
    {
        var range = Range ?? AxisRange.Around(Rows.SelectMany(row => new[] { row.Value.Number, row.Least, row.Most, row.Reference?.Number }).Append(Mark?.Value.Number).Append(FromZero ? 0 : null).OfType<double>());
        var scale = range.Over(Left + 4, Right - 4);
        var drawing = Markup.Of($"{Axes.Horizontal(range, scale, Top, Bottom, Name)}{Zero(range, scale)}{MarkLine(scale)}{Rows.Select((row, i) => Row(row, Top + i * RowHeight, scale))}");
        return ChartFigure.Write(Text, Bottom + 40, drawing, Table());
    }

    private Markup Zero(AxisRange range, Scale scale) => range.Low <= 0 && range.High >= 0
        ? Markup.Of($"<line class=\"zero\" x1=\"{scale.TextAt(0)}\" x2=\"{scale.TextAt(0)}\" y1=\"{Coordinate.Text(Top)}\" y2=\"{Coordinate.Text(Bottom)}\"/>")
        : Markup.None;

    private Markup MarkLine(Scale scale)
    {
        if (Mark?.Value.Number is not { } at) return Markup.None;
        var anchor = scale.At(at) switch { < 60 => "start", > ChartFigure.Width - 60 => "end", _ => "middle" };
        return Markup.Of($"""
            <line class="mark-line" x1="{scale.TextAt(at)}" x2="{scale.TextAt(at)}" y1="{Coordinate.Text(Top)}" y2="{Coordinate.Text(Bottom)}"/>
            <text class="mark-name" x="{scale.TextAt(at)}" y="13" text-anchor="{anchor}">{Mark.Name} {NumberText.Of(at, NumberStyle.Given)}</text>
            """);
    }

    private Markup Row(DotRow row, double top, Scale scale)
    {
        var height = Coordinate.Text(top + 27);
        var shown = row.Value.Number is { } number ? NumberText.Of(number, Style) : "–";
        var words = Markup.Of($"<text class=\"label\" x=\"{Coordinate.Text(LabelLeft)}\" y=\"{Coordinate.Text(top + 15)}\">{Shortened(row.Label)}</text><text class=\"value\" x=\"{Coordinate.Text(Right)}\" y=\"{Coordinate.Text(top + 15)}\" text-anchor=\"end\">{shown}</text>");
        if (row.Value.Number is not { } value || !double.IsFinite(value)) return words;
        var whisker = row is { Least: { } low, Most: { } high } ? Markup.Of($"<line class=\"whisker\" x1=\"{scale.TextAt(low)}\" x2=\"{scale.TextAt(high)}\" y1=\"{height}\" y2=\"{height}\"/>") : Markup.None;
        return Markup.Of($"{words}{whisker}{Reference(row, scale, top + 27)}<circle class=\"{(row.Hollow ? "dot hollow" : "dot")}\" cx=\"{scale.TextAt(value)}\" cy=\"{height}\" r=\"4.5\"/>");
    }

    private static Markup Reference(DotRow row, Scale scale, double height)
    {
        if (row.Reference?.Number is not { } reference || !double.IsFinite(reference)) return Markup.None;
        var (x, y) = (scale.TextAt(reference), Coordinate.Text(height));
        return Markup.Of($"<path class=\"reference\" d=\"M{x} {y}m-5 0l5 -5l5 5l-5 5z\"/>");
    }

    private Markup Table()
    {
        var (hasInterval, hasSpread, hasReference) = (Rows.Any(row => row.Low is not null), Rows.Any(row => row.Spread is not null), Rows.Any(row => row.Reference is not null));
        string[] headings = [RowName, Name, .. hasInterval ? new[] { "Lower end", "Upper end" } : [], .. hasSpread ? new[] { "Standard deviation" } : [], .. hasReference ? new[] { ReferenceName } : [], .. MoreNames];
        var rows = Rows.Select(row => (Cell[])[
            row.Heading, Cell.Of(row.Value, Style), .. hasInterval ? new[] { Cell.Of(row.Low, Style), Cell.Of(row.High, Style) } : [], .. hasSpread ? new[] { Cell.Of(row.Spread, Style) } : [],
            .. hasReference ? new[] { Cell.Of(row.Reference, Style) } : [], .. row.More.Select(value => Cell.Of(value))]);
        return DataTable.OfChart(Text.Caption, Rows[0].Value, headings, rows);
    }

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..(char.IsHighSurrogate(label[LongestLabel - 2]) ? LongestLabel - 2 : LongestLabel - 1)] + "…";
}
