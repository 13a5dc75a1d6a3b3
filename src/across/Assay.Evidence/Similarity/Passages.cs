namespace Assay.Evidence.Similarity;

/// <summary>
/// Splits a text into what can be quoted by itself: sentences, and lines where nobody wrote sentences. A line that is long enough to have been wrapped goes
/// on in the next one if that starts with a lower-case letter; a full stop before a lower-case letter (<c>e.g. this</c>) or behind the number of a heading or
/// item (<c>1. This</c>) ends nothing.
/// </summary>
public static class Passages
{
    private const int WrapFrom = 60;

    /// <summary>The passages of a text in their order, without the white space around them; none of a text that is blank.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var (start, line) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] switch
            {
                '\n' when i > 0 && text[i - 1] == '\r' => false,
                '\n' or '\r' => EndsLine(text, line, i),
                '.' or '!' or '?' or '…' => EndsSentence(text, i) && !IsNumbering(text.AsSpan(start, i - start)),
                _ => false,
            };
            if (text[i] is '\n' or '\r') line = i + 1;
            if (!ends) continue;
            if (Trimmed(text, start, i + 1) is { Length: > 0 } passage) yield return passage;
            start = i + 1;
        }

        if (Trimmed(text, start, text.Length) is { Length: > 0 } last) yield return last;
    }

    private static bool EndsLine(string text, int line, int at)
    {
        var next = at + 1;
        if (next < text.Length && text[at] == '\r' && text[next] == '\n') next++;
        while (next < text.Length && text[next] is ' ' or '\t') next++;
        return at - line < WrapFrom || next >= text.Length || !char.IsLower(text[next]);
    }

    private static bool EndsSentence(string text, int at)
    {
        var next = at + 1;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static bool IsNumbering(ReadOnlySpan<char> before) => before.Trim("#-* \t\r\n") is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9');

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end - start);
    }
}
