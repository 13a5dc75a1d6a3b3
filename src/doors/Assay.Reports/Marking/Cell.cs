using Assay.Reports.Citing;

namespace Assay.Reports.Marking;

/// <summary>A cell of a table: a piece of HTML, or a field of a record. Fields are left to the table, which names their record once for all of them.</summary>
internal readonly record struct Cell
{
    private readonly Markup _content;
    private readonly NumberStyle _style;

    private Cell(Markup content, Cited? value, NumberStyle style) => (_content, Value, _style) = (content, value, style);

    /// <summary>The field; null for a piece of HTML.</summary>
    public Cited? Value { get; }

    /// <summary>A number in the style, or a text; a dash when the field is not there or there is none.</summary>
    public static Cell Of(Cited? value, NumberStyle style = NumberStyle.Measure) => new(Markup.None, value, style);

    /// <summary>A piece of HTML.</summary>
    public static implicit operator Cell(Markup content) => new(content, null, default);

    /// <summary>The cell's content.</summary>
    /// <param name="named">The record that stands around the cell already; another one is named in the cell.</param>
    public Markup Write(string? named)
    {
        if (!_content.IsEmpty) return _content;
        if (Value is not { IsThere: true } value) return Markup.Of($"–");
        var record = value.Record.Id == named ? Markup.None : Markup.Of($" data-record=\"{value.Record.Id}\"");
        return value.Number is null
            ? Markup.Of($"<bdi{record} data-field=\"{value.Path}\">{value.Text}</bdi>")
            : Markup.Of($"<data{record} data-field=\"{value.Path}\" value=\"{value.Exact}\">{NumberText.Of(value, _style)}</data>");
    }
}
