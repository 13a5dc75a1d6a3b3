namespace Assay.Tracking.Search.Language;

/// <summary>A piece of a filter: its kind, and where in the text it stands.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>True when it is this word, in any case.</summary>
    public bool Is(string text, string word) => Kind == TokenKind.Name && In(text).Equals(word, StringComparison.OrdinalIgnoreCase);
}
