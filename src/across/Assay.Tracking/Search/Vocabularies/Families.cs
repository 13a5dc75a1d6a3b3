using System.Collections.Immutable;

namespace Assay.Tracking.Search.Vocabularies;

/// <summary>Families of keys that several vocabularies have.</summary>
internal static class Families
{
    private static readonly ImmutableArray<string> AttributePrefixes = ["attributes", "attribute", "attr"];

    /// <summary>A number that only orders.</summary>
    public static KeyRule OrderOnly { get; } = new(true, []);

    public static KeyFamily Attributes(params (string Name, KeyRule Rule)[] names) => Of(SearchKeyKind.Attribute, AttributePrefixes, names);

    public static KeyFamily Tags(KeyRule rule) => Any(SearchKeyKind.Tag, ["tags", "tag"], rule);

    public static KeyFamily Any(SearchKeyKind kind, ImmutableArray<string> prefixes, KeyRule rule) => new(kind, prefixes) { AnyName = rule };

    public static KeyFamily Of(SearchKeyKind kind, ImmutableArray<string> prefixes, params (string Name, KeyRule Rule)[] names) =>
        new(kind, prefixes) { Names = names.ToImmutableDictionary(pair => pair.Name, pair => pair.Rule) };

    public static OrderClause Ascending(string attribute) => new(new(SearchKeyKind.Attribute, attribute), true);

    public static OrderClause Descending(string attribute) => new(new(SearchKeyKind.Attribute, attribute), false);
}
