using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Search.Language;

/// <summary>Reads the right side of a comparison, in the form that its key and its comparator want.</summary>
internal sealed class OperandReader(string text, TokenReader tokens, SearchKey key, KeyRule rule)
{
    /// <summary>The operand; null with success where the comparator takes none.</summary>
    public Outcome<SearchOperand?> Read(SearchComparator comparator) => comparator switch
    {
        SearchComparator.IsNull or SearchComparator.IsNotNull => Outcome<SearchOperand?>.Success(null),
        SearchComparator.In or SearchComparator.NotIn => ReadList(),
        _ when rule.Numeric => ReadNumber(),
        SearchComparator.RLike => ReadText().Then(CheckExpression),
        _ => ReadText(),
    };

    private Outcome<SearchOperand?> ReadNumber()
    {
        var token = tokens.Current;
        var written = token.Kind == TokenKind.Quoted && rule.NumberInQuotes ? KeyText.Unquote(token.In(text)) : token.In(text);
        if (token.Kind is not (TokenKind.Number or TokenKind.Quoted) || !IsNumber(written))
            return SearchProblems.Filter($"Expected numeric value type for {Named}. Found '{Show(token)}'.", "Compare it with a number, without quotes.", Show(token), "a number");
        tokens.Move();
        return NumberOperand.Read(written);
    }

    private static bool IsNumber(ReadOnlySpan<char> written)
    {
        var token = new Lexer(written.ToString()).Next();
        return token.Kind == TokenKind.Number && token.Length == written.Length;
    }

    private Outcome<SearchOperand?> ReadText()
    {
        var token = tokens.Current;
        var bare = rule.TextWithoutQuotes && token.Kind is TokenKind.Name or TokenKind.Number;
        if (token.Kind != TokenKind.Quoted && !bare) return NotQuoted(token);
        tokens.Move();
        var value = bare ? token.In(text).ToString() : KeyText.Unquote(token.In(text));
        return rule.Form is { } form && !form.Fits(value) ? SearchProblems.Filter($"Invalid value '{SearchProblems.Short(value)}' for {Named}.", "Write the value in that form.", value, form.Expected) : new TextOperand(value);
    }

    private Problem NotQuoted(Token token) => token.Kind switch
    {
        TokenKind.Unclosed => SearchProblems.Filter($"Invalid clause(s) in filter string: the quote of {Show(token)} is not closed.", "Close the quote; double it where it is a part of the value.", Show(token)),
        TokenKind.Name => SearchProblems.Filter($"Expected a quoted string value for {Named}: the value is either not quoted or unidentified quote types are used.", "Put the value between single or double quotes.", Show(token), "a text in quotes"),
        TokenKind.Number or TokenKind.Open => SearchProblems.Filter($"Expected a quoted string value for {Named}. Got value {Show(token)}.", "Put the value between single or double quotes.", Show(token), "a text in quotes"),
        _ => SearchProblems.Filter($"Invalid clause(s) in filter string: '{Show(token)}' is no value for {Named}.", "Put the value between single or double quotes.", Show(token), "a text in quotes"),
    };

    private Outcome<SearchOperand?> ReadList()
    {
        if (!tokens.Skip(TokenKind.Open)) return ListProblem("expected a list in parentheses");
        var values = ImmutableArray.CreateBuilder<string>();
        while (tokens.Current.Kind == TokenKind.Quoted)
        {
            values.Add(KeyText.Unquote(tokens.Current.In(text)));
            tokens.Move();
            if (!tokens.Skip(TokenKind.Comma)) break;
        }
        if (tokens.Current.Kind != TokenKind.Close) return ListProblem("expected quoted string values with commas between them");
        tokens.Move();
        return values.Count == 0 ? ListProblem("expected a non-empty list of string values, but got empty list") : new TextListOperand(values.ToImmutable());
    }

    private Problem ListProblem(string what) =>
        SearchProblems.Filter($"While parsing a list in the query for {Named}: {what}.", "Write a list as ('a', 'b').", Show(tokens.Current), "a non-empty list of string values");

    private Outcome<SearchOperand?> CheckExpression(SearchOperand? operand) =>
        RegularExpression.Compile(((TextOperand)operand!).Value).Then(_ => Outcome<SearchOperand?>.Success(operand));

    private string Named => SearchProblems.Short(key.ToString());

    private string Show(Token token) => token.Kind == TokenKind.End ? "the end of the filter" : SearchProblems.Short(token.In(text).ToString());
}
