using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Search.Language;

namespace Assay.Tracking.Search;

/// <summary>
/// Reads MLflow's search language: filters (<c>metrics.loss &lt; 0.1 AND tags.team = 'vision'</c>) and orders (<c>metrics.loss DESC</c>). What may be said of which
/// entity is the <see cref="SearchVocabulary"/>. Keys and prefixes are case-sensitive, comparators and AND are not. A quote within quotes is doubled; a backslash is
/// a character like any other.
/// </summary>
public static class SearchQuery
{
    /// <summary>The longest filter that is read, in characters: room for a list of more than 25,000 run ids.</summary>
    public const int LongestFilter = 1_000_000;

    /// <summary>The most comparisons in a filter.</summary>
    public const int MostComparisons = 256;

    /// <summary>The longest clause of an order, in characters.</summary>
    public const int LongestOrder = 10_000;

    /// <summary>The most clauses in an order.</summary>
    public const int MostOrderClauses = 64;

    /// <summary>The filter of a text; null and blank find everything. A text that is not a filter gives one problem with the code <see cref="TrackingFaults.Invalid"/>.</summary>
    public static Outcome<SearchFilter> ParseFilter(string? filter, SearchVocabulary vocabulary)
    {
        if (string.IsNullOrWhiteSpace(filter)) return SearchFilter.Everything;
        if (filter.Length > LongestFilter) return SearchProblems.Filter("The filter is too long.", "Search in parts.", $"{filter.Length:N0} characters", $"at most {LongestFilter:N0}");
        return new FilterParser(filter, vocabulary).Parse();
    }

    /// <summary>The key of a text, as a filter spells it, for what shows a thing's values: <c>metrics.loss</c>.</summary>
    public static Outcome<SearchKey> ParseKey(string text, SearchVocabulary vocabulary) => KeyParser.Parse(text, vocabulary);

    /// <summary>The whole order for some clauses: theirs, or else the vocabulary's own, then its tie-breakers. No key comes twice.</summary>
    public static Outcome<ImmutableArray<OrderClause>> ParseOrder(IReadOnlyList<string>? orderBy, SearchVocabulary vocabulary)
    {
        if (orderBy is null || orderBy.Count == 0) return Complete([], vocabulary);
        if (orderBy.Count > MostOrderClauses) return SearchProblems.Order("The order has too many clauses.", "Order by fewer keys.", $"{orderBy.Count}", $"at most {MostOrderClauses}");
        var parser = new OrderParser(vocabulary);
        var clauses = orderBy.Select(parser.Parse).ToArray();
        var problems = clauses.SelectMany(clause => clause.Problems).ToArray();
        return problems.Length > 0 ? Outcome<ImmutableArray<OrderClause>>.Failed(problems) : Complete([.. clauses.Select(clause => clause.Required)], vocabulary);
    }

    /// <summary>Completes clauses that were not read from text: the vocabulary's own order when there are none, then its tie-breakers.</summary>
    public static Outcome<ImmutableArray<OrderClause>> Complete(ImmutableArray<OrderClause> clauses, SearchVocabulary vocabulary)
    {
        var repeated = clauses.GroupBy(clause => (clause.Key, clause.Dataset)).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null && vocabulary.RefusesRepeatedOrder)
            return SearchProblems.Order("`order_by` contains duplicate fields.", "Order by each key once.", repeated.Key.Key.ToString());
        var asked = clauses.IsEmpty ? vocabulary.DefaultOrder : clauses;
        return ImmutableArray.CreateRange(asked.Concat(vocabulary.TieBreakers.Where(tie => asked.All(clause => clause.Key != tie.Key))).DistinctBy(clause => (clause.Key, clause.Dataset)));
    }
}
