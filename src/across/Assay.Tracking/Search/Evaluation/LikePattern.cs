namespace Assay.Tracking.Search.Evaluation;

/// <summary>
/// SQL's LIKE, made ready once for many texts: <c>%</c> stands for any text, also none; <c>_</c> for one character (one code point); there is no escape. The whole text
/// must fit. A match takes no memory, and time at worst in proportion to the text's length times the pattern's.
/// </summary>
public sealed class LikePattern
{
    private readonly string _pattern;
    private readonly StringComparison _comparison;
    private readonly string[]? _parts;

    /// <summary>Makes a pattern ready.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ignoreCase">True for ILIKE: letters fit whatever their case, by Unicode's simple mappings and in no language in particular.</param>
    public LikePattern(string pattern, bool ignoreCase = false)
    {
        _pattern = pattern;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _parts = pattern.Contains('_') ? null : pattern.Split('%');
    }

    /// <summary>True when the whole text fits the pattern.</summary>
    public bool Matches(ReadOnlySpan<char> text) => _parts is null ? MatchesCharacters(text) : MatchesParts(text);

    /// <summary>Without <c>_</c>: the first part begins the text, the last ends it, and the others follow each other as early as they can.</summary>
    private bool MatchesParts(ReadOnlySpan<char> text)
    {
        var first = _parts![0];
        if (_parts.Length == 1) return text.Equals(first, _comparison);
        var last = _parts[^1];
        if (text.Length < first.Length + last.Length || !text.StartsWith(first, _comparison) || !text.EndsWith(last, _comparison)) return false;
        text = text[first.Length..^last.Length];
        for (var index = 1; index < _parts.Length - 1; index++)
        {
            var at = text.IndexOf(_parts[index], _comparison);
            if (at < 0) return false;
            text = text[(at + _parts[index].Length)..];
        }
        return true;
    }

    /// <summary>With <c>_</c>: character by character; on a misfit, the last <c>%</c> takes one more. An earlier one never needs to.</summary>
    private bool MatchesCharacters(ReadOnlySpan<char> text)
    {
        var pattern = _pattern.AsSpan();
        var (at, here) = (0, 0);
        var (retryAt, retryHere) = (-1, 0);
        while (here < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '%')
            {
                (retryAt, retryHere) = (++at, here);
                continue;
            }
            if (at < pattern.Length && Fits(pattern[at..], text[here..], out var patternLength, out var textLength))
            {
                (at, here) = (at + patternLength, here + textLength);
                continue;
            }
            if (retryAt < 0) return false;
            retryHere += LengthOfFirst(text[retryHere..]);
            (at, here) = (retryAt, retryHere);
        }
        return !pattern[at..].ContainsAnyExcept('%');
    }

    /// <summary>Whether the first character of the pattern, which is no %, fits that of the text, and how long each is.</summary>
    private bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, out int patternLength, out int textLength)
    {
        patternLength = LengthOfFirst(pattern);
        textLength = LengthOfFirst(text);
        if (pattern[0] == '_') return true;
        if (patternLength == 1 && textLength == 1 && (pattern[0] == text[0] || _comparison == StringComparison.Ordinal)) return pattern[0] == text[0];
        return pattern[..patternLength].Equals(text[..textLength], _comparison);
    }

    /// <summary>Two chars for a code point beyond the basic plane, else one; half of such a code point counts as one character.</summary>
    private static int LengthOfFirst(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[0]) && text.Length > 1 && char.IsLowSurrogate(text[1]) ? 2 : 1;
}
