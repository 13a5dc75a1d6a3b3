using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>The comparators by the name that a filter uses for them, and the sets of them that keys of one sort share.</summary>
public static class SearchComparators
{
    /// <summary><c>=</c> and <c>!=</c>.</summary>
    public static ImmutableArray<SearchComparator> Equality { get; } = [SearchComparator.Equal, SearchComparator.NotEqual];

    /// <summary>What a number can be compared with: <c>=</c>, <c>!=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>.</summary>
    public static ImmutableArray<SearchComparator> Numeric { get; } =
        [.. Equality, SearchComparator.Greater, SearchComparator.GreaterOrEqual, SearchComparator.Less, SearchComparator.LessOrEqual];

    /// <summary>Equality and the two patterns, <c>LIKE</c> and <c>ILIKE</c>.</summary>
    public static ImmutableArray<SearchComparator> Text { get; } = [.. Equality, SearchComparator.Like, SearchComparator.ILike];

    /// <summary>As <see cref="Text"/>, with <c>IN</c> and <c>NOT IN</c>.</summary>
    public static ImmutableArray<SearchComparator> ListedText { get; } = [.. Text, SearchComparator.In, SearchComparator.NotIn];

    /// <summary>As <see cref="Text"/>, with <c>IS NULL</c> and <c>IS NOT NULL</c>.</summary>
    public static ImmutableArray<SearchComparator> OptionalText { get; } = [.. Text, SearchComparator.IsNull, SearchComparator.IsNotNull];

    private static readonly Dictionary<string, SearchComparator> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["="] = SearchComparator.Equal,
        ["!="] = SearchComparator.NotEqual,
        [">"] = SearchComparator.Greater,
        [">="] = SearchComparator.GreaterOrEqual,
        ["<"] = SearchComparator.Less,
        ["<="] = SearchComparator.LessOrEqual,
        ["LIKE"] = SearchComparator.Like,
        ["ILIKE"] = SearchComparator.ILike,
        ["RLIKE"] = SearchComparator.RLike,
        ["IN"] = SearchComparator.In,
        ["NOT IN"] = SearchComparator.NotIn,
        ["IS NULL"] = SearchComparator.IsNull,
        ["IS NOT NULL"] = SearchComparator.IsNotNull,
    };

    private static readonly ImmutableArray<string> Names = [.. ByName.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    /// <summary>The comparator as a filter spells it: <c>NOT IN</c>.</summary>
    public static string NameOf(SearchComparator comparator) => Names[(int)comparator];

    /// <summary>The comparator of a name in any case with single spaces; null when there is none.</summary>
    internal static SearchComparator? Find(string name) => ByName.TryGetValue(name, out var comparator) ? comparator : null;

    /// <summary>Names, as a message lists them.</summary>
    internal static string List(IEnumerable<SearchComparator> comparators) => string.Join(", ", comparators.Select(NameOf));
}
