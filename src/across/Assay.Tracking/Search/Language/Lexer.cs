namespace Assay.Tracking.Search.Language;

/// <summary>Cuts a filter into tokens, one after the other, in one pass over the text.</summary>
internal struct Lexer(string text)
{
    private int _at;

    /// <summary>The next token; for ever the end once the text is used up.</summary>
    public Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return new Token(TokenKind.End, _at, 0);
        var start = _at;
        var kind = Read();
        return new Token(kind, start, _at - start);
    }

    private TokenKind Read()
    {
        var number = NumberLength();
        if (number > 0)
        {
            _at += number;
            return TokenKind.Number;
        }
        var first = text[_at];
        if (StartsName(first)) return ReadName();
        if (IsOperator(first))
        {
            while (_at < text.Length && IsOperator(text[_at])) _at++;
            return TokenKind.Operator;
        }
        _at++;
        return first switch { '(' => TokenKind.Open, ')' => TokenKind.Close, ',' => TokenKind.Comma, ';' => TokenKind.Semicolon, _ => TokenKind.Stray };
    }

    private TokenKind ReadName()
    {
        var first = text[_at];
        for (var parts = 1; ; parts++)
        {
            if (!ReadPart()) return TokenKind.Unclosed;
            if (_at + 1 >= text.Length || text[_at] != '.' || !StartsName(text[_at + 1])) return parts == 1 && first is '\'' or '"' ? TokenKind.Quoted : TokenKind.Name;
            _at++;
        }
    }

    /// <summary>Moves over one word or one quoted part; false when a quote is not closed.</summary>
    private bool ReadPart()
    {
        if (!IsQuote(text[_at]))
        {
            while (_at < text.Length && IsWord(text[_at])) _at++;
            return true;
        }
        var length = QuotedLength(text.AsSpan(_at));
        _at = length < 0 ? text.Length : _at + length;
        return length > 0;
    }

    /// <summary>The length of the quoted part that the text starts with, quotes included; a doubled quote does not close it. Negative when nothing does.</summary>
    internal static int QuotedLength(ReadOnlySpan<char> text)
    {
        var quote = text[0];
        for (var at = 1; ;)
        {
            var next = text[at..].IndexOf(quote);
            if (next < 0) return -1;
            at += next + 1;
            if (at == text.Length || text[at] != quote) return at;
            at++;
        }
    }

    /// <summary>The length of the number here, or zero: sign, digits, point, exponent, with no word right after it.</summary>
    private readonly int NumberLength()
    {
        var rest = text.AsSpan(_at);
        var at = rest[0] == '-' ? 1 : 0;
        var whole = Digits(rest, at);
        at += whole;
        if (at < rest.Length && rest[at] == '.')
        {
            var fraction = Digits(rest, at + 1);
            whole += fraction;
            at += 1 + fraction;
        }
        if (whole == 0) return 0;
        at += ExponentLength(rest[at..]);
        return at < rest.Length && (IsWord(rest[at]) || rest[at] == '.') ? 0 : at;
    }

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('e' or 'E')) return 0;
        var sign = text[1] is '+' or '-' ? 2 : 1;
        var digits = Digits(text, sign);
        return digits == 0 ? 0 : sign + digits;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - from;
    }

    private static bool StartsName(char character) => IsWord(character) || IsQuote(character);

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '$' or '#';

    private static bool IsQuote(char character) => character is '\'' or '"' or '`';

    private static bool IsOperator(char character) => character is '<' or '>' or '=' or '~' or '!';
}
