namespace Assay.Tracking.Search.Language;

/// <summary>What a piece of a filter is.</summary>
internal enum TokenKind
{
    /// <summary>Words and quoted parts joined by dots: <c>metrics.`a b`</c>, <c>AND</c>, <c>"name"</c>.</summary>
    Name,

    /// <summary>One part between single or double quotes, without a dot beside it.</summary>
    Quoted,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A run of <c>&lt; &gt; = ~ !</c>.</summary>
    Operator,

    /// <summary><c>(</c></summary>
    Open,

    /// <summary><c>)</c></summary>
    Close,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary>A quote without its partner; the rest of the text.</summary>
    Unclosed,

    /// <summary>A character that has no place outside quotes.</summary>
    Stray,

    /// <summary>The end of the text.</summary>
    End,
}
