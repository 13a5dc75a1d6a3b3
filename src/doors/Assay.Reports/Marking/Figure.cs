using Assay.Reports.Citing;

namespace Assay.Reports.Marking;

/// <summary>Shows fields of records, each with the record, the path and the exact value in its attributes.</summary>
internal static class Figure
{
    private static readonly Markup Absent = Markup.Of($"<abbr class=\"none\" title=\"not measured\">–</abbr>");

    /// <summary>A number as a link to its record; words when it is not there.</summary>
    public static Markup Of(Cited number, NumberStyle style) => number.Number is not null
        ? Markup.Of($"<a class=\"figure\" href=\"#{Anchor(number)}\"{Source(number)} data-value=\"{number.Exact}\">{NumberText.Of(number, style)}</a>")
        : Absent;

    /// <summary>A number in a long table, whose caption holds the link.</summary>
    public static Markup InTable(Cited number, NumberStyle style) => number.Number is not null
        ? Markup.Of($"<data value=\"{number.Exact}\"{Source(number)}>{NumberText.Of(number, style)}</data>")
        : Markup.Of($"–");

    /// <summary>A text of a record in the record's own words, kept from changing the direction of what stands around it.</summary>
    public static Markup Quote(Cited text) => text.Text is { } words ? Markup.Of($"<bdi{Source(text)}>{words}</bdi>") : Absent;

    /// <summary>A time as a link to its record.</summary>
    public static Markup Time(Cited<DateTimeOffset> time) =>
        Markup.Of($"<a class=\"figure\" href=\"#{Anchor(time)}\"{Source(time)} data-value=\"{time.Exact}\"><time datetime=\"{time.Exact}\">{DateText.Of(time.Value)}</time></a>");

    /// <summary>A link to a record, by its kind.</summary>
    public static Markup Record(Cited any) => Markup.Of($"<a class=\"source\" href=\"#{Anchor(any)}\">{any.Record.Kind}</a>");

    /// <summary>The id of a record's place in the appendix.</summary>
    public static string Anchor(Cited any) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"record-{any.Record.Index}");

    private static Markup Source(Cited value) => Markup.Of($" data-record=\"{value.Record.Id}\" data-field=\"{value.Path}\"");
}
