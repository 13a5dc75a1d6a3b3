using System.Text;

namespace Assay.Reports.Marking;

/// <summary>A piece of HTML that is safe to send: everything in it that came from outside has been escaped. See <see cref="MarkupHandler"/>.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_html);

    /// <summary>Its length in UTF-8.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(_html ?? "");

    /// <summary>The literal parts as they are; the holes escaped.</summary>
    public static Markup Of(MarkupHandler html) => new(html.ToString());

    /// <summary>The pieces, one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces)
    {
        var html = new StringBuilder();
        foreach (var piece in pieces) html.Append(piece._html);
        return new Markup(html.ToString());
    }

    /// <summary>The pieces with <paramref name="between"/> between them.</summary>
    public static Markup Join(string between, IEnumerable<Markup> pieces) => Join(pieces.SelectMany((piece, i) => i == 0 ? [piece] : new[] { Of($"{between}"), piece }));

    /// <summary>A text that is HTML already, written by this program: the style sheet.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <summary>The HTML.</summary>
    public override string ToString() => _html ?? "";
}
