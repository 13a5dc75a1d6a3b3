using System.Text;

namespace Assay.Tracking.Search.Language;

/// <summary>A key as written, taken apart: what stands before the first dot, if there is one, and the name after it, without quotes.</summary>
/// <param name="Prefix">The prefix without back-ticks; null for a name alone.</param>
/// <param name="Name">The name.</param>
internal readonly record struct KeyText(string? Prefix, string Name)
{
    /// <summary>The word that the name begins with when the name goes on after a dot, for prefixes of two words: <c>attributes</c> of <c>span.attributes.model</c>.</summary>
    public string? SecondPrefix { get; private init; }

    /// <summary>The name after <see cref="SecondPrefix"/>.</summary>
    public string? Rest { get; private init; }

    /// <summary>Takes apart the text of a token of names.</summary>
    public static KeyText Read(ReadOnlySpan<char> text)
    {
        var parts = Parts(text);
        if (parts.Count == 1) return new(null, parts[0]);
        var key = new KeyText(parts[0], string.Join('.', parts.Skip(1)));
        return parts.Count == 2 ? key : key with { SecondPrefix = parts[1], Rest = string.Join('.', parts.Skip(2)) };
    }

    /// <summary>The text of a quoted part, without its quotes and with doubled ones made single.</summary>
    public static string Unquote(ReadOnlySpan<char> quoted)
    {
        var quote = quoted[0];
        var inner = quoted[1..^1];
        return inner.Contains(quote) ? new StringBuilder().Append(inner).Replace($"{quote}{quote}", $"{quote}").ToString() : inner.ToString();
    }

    private static List<string> Parts(ReadOnlySpan<char> text)
    {
        var parts = new List<string>();
        while (true)
        {
            var quoted = text[0] is '\'' or '"' or '`';
            var length = quoted ? Lexer.QuotedLength(text) : text.IndexOf('.');
            if (length < 0) length = text.Length;
            parts.Add(quoted ? Unquote(text[..length]) : text[..length].ToString());
            if (length == text.Length) return parts;
            text = text[(length + 1)..];
        }
    }
}
