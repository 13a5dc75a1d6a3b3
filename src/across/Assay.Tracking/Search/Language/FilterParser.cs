using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Tracking.Search.Language;

/// <summary>Reads a filter: comparisons joined by AND. One pass, no recursion: a longer filter takes longer in proportion, and no depth of it takes more stack.</summary>
internal sealed class FilterParser(string text, SearchVocabulary vocabulary)
{
    private const string Join = "Join comparisons by AND, each of them a key, a comparator and a value: metrics.loss < 0.1 AND tags.team = 'vision'.";

    private readonly KeyLookup _keys = new(vocabulary, rule => !rule.Comparators.IsEmpty, SearchProblems.Filter);
    private readonly TokenReader _tokens = new(text);

    public Outcome<SearchFilter> Parse()
    {
        var comparisons = ImmutableArray.CreateBuilder<Comparison>();
        if (_tokens.Current.Kind == TokenKind.End) return SearchFilter.Everything;
        while (true)
        {
            if (comparisons.Count == SearchQuery.MostComparisons) return SearchProblems.Filter("The filter has too many comparisons.", "Put values of one key into one IN list, or search in parts.", null, $"at most {SearchQuery.MostComparisons}");
            var comparison = ReadComparison();
            if (!comparison.Succeeded) return Outcome<SearchFilter>.Failed(comparison.Problems);
            comparisons.Add(comparison.Value);
            if (_tokens.Current.Kind == TokenKind.End) return new SearchFilter(comparisons.ToImmutable());
            if (_tokens.Current.Kind == TokenKind.Semicolon) return SearchProblems.Filter("The filter contained multiple expressions.", Join, text);
            if (!_tokens.Skip("AND")) return InvalidClause(_tokens.Current.Start);
        }
    }

    private Outcome<Comparison> ReadComparison()
    {
        var start = _tokens.Current;
        if (start.Kind is TokenKind.Number || (start.Kind is TokenKind.Quoted && text[start.Start] == '\''))
            return SearchProblems.Filter($"Invalid comparison clause. Expected 'Identifier' found '{Show(start)}'.", "Put the key on the left, and the value on the right.");
        if (start.Kind is not (TokenKind.Name or TokenKind.Quoted)) return InvalidClause(start.Start);
        _tokens.Move();
        if (_tokens.ReadComparator() is not { } name || (_tokens.Current.Kind == TokenKind.End && SearchComparators.Find(name) is not (SearchComparator.IsNull or SearchComparator.IsNotNull))) return InvalidClause(start.Start);
        return _keys.Find(start.In(text)).Then(found => Compare(found.Key, found.Rule, name));
    }

    private Outcome<Comparison> Compare(SearchKey key, KeyRule rule, string name)
    {
        if (SearchComparators.Find(name) is not { } comparator || !rule.Comparators.Contains(comparator)) return InvalidComparator(key, rule, name);
        var operand = new OperandReader(text, _tokens, key, rule).Read(comparator);
        return operand.Map(value => new Comparison(key, comparator, value));
    }

    private Problem InvalidComparator(SearchKey key, KeyRule rule, string name)
    {
        var isNull = name.StartsWith("IS ", StringComparison.OrdinalIgnoreCase);
        var where = isNull ? $" IS NULL / IS NOT NULL is only supported for {NullableFamilies()}." : "";
        return SearchProblems.Filter($"Invalid comparator '{SearchProblems.Short(name)}' for {SearchProblems.Short(key.ToString())}.{where}", "Compare in another way.", name, $"one of {SearchComparators.List(rule.Comparators)}");
    }

    private string NullableFamilies()
    {
        var families = vocabulary.Families.Where(family => family.AnyName?.Comparators.Contains(SearchComparator.IsNull) == true).Select(family => family.Prefixes[0]).ToArray();
        return families.Length == 0 ? $"no key of {vocabulary.Entity}" : string.Join(" and ", families);
    }

    /// <summary>The clause from a place on, as far as it has been read.</summary>
    private Problem InvalidClause(int start)
    {
        var clause = SearchProblems.Short(text[start..]);
        return _tokens.Current.Kind == TokenKind.Unclosed
            ? SearchProblems.Filter($"Invalid clause(s) in filter string: '{clause}' has a quote that is not closed.", "Close the quote; double it where it is a part of the value.")
            : SearchProblems.Filter($"Invalid clause(s) in filter string: '{clause}'.", Join);
    }

    private string Show(Token token) => SearchProblems.Short(token.In(text).ToString());
}
