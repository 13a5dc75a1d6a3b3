namespace Assay.Tracking.Search.Language;

/// <summary>A filter's tokens with the one being looked at.</summary>
internal sealed class TokenReader
{
    private readonly string _text;
    private Lexer _lexer;

    public TokenReader(string text)
    {
        _text = text;
        _lexer = new Lexer(text);
        Current = _lexer.Next();
    }

    /// <summary>The token that has not been used yet.</summary>
    public Token Current { get; private set; }

    /// <summary>Goes on to the next token.</summary>
    public void Move() => Current = _lexer.Next();

    /// <summary>Goes on if the token is this word.</summary>
    public bool Skip(string word)
    {
        if (!Current.Is(_text, word)) return false;
        Move();
        return true;
    }

    /// <summary>Goes on if the token is of this kind.</summary>
    public bool Skip(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Move();
        return true;
    }

    /// <summary>Reads a comparator and returns its name, also one that does not exist (<c>==</c>, <c>NOT LIKE</c>); null when what stands here is none.</summary>
    public string? ReadComparator()
    {
        if (Current.Kind == TokenKind.Operator)
        {
            var name = Current.In(_text).ToString();
            Move();
            return name;
        }
        if (Skip("IS")) return ReadNull();
        var not = Skip("NOT") ? "NOT " : "";
        foreach (var word in (ReadOnlySpan<string>)["LIKE", "ILIKE", "RLIKE", "IN"])
            if (Skip(word)) return not + word;
        return null;
    }

    private string? ReadNull()
    {
        var name = Skip("NOT") ? "IS NOT NULL" : "IS NULL";
        return Skip("NULL") ? name : null;
    }
}
