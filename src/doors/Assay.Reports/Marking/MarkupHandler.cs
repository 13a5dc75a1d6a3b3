using System.Runtime.CompilerServices;
using System.Text;
using Assay.Reports.Citing;

namespace Assay.Reports.Marking;

/// <summary>
/// Takes an interpolated string apart: texts in holes are escaped, pieces of HTML go in as they are. It takes no plain numbers: a figure on the page
/// is a <see cref="Cited"/>, which brings its source with it.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int holes)
{
    private readonly StringBuilder _html = new(literalLength + holes * 32);

    /// <summary>The author's own HTML.</summary>
    public void AppendLiteral(string html) => _html.Append(html);

    /// <summary>A text from anywhere, escaped.</summary>
    public void AppendFormatted(string? text) => Escaping.Append(_html, text);

    /// <summary>A piece of HTML.</summary>
    public void AppendFormatted(Markup piece) => _html.Append(piece.ToString());

    /// <summary>Pieces of HTML, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces) _html.Append(piece.ToString());
    }

    /// <summary>A text of a record, as a quotation.</summary>
    public void AppendFormatted(Cited text) => AppendFormatted(Figure.Quote(text));

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
