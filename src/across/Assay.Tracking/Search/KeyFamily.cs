using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>The keys of one kind: either any name (<c>tags.…</c>) or those that are listed (<c>attributes.…</c>).</summary>
/// <param name="Kind">The kind of key.</param>
/// <param name="Prefixes">What can stand before the dot; the first is the one that messages use.</param>
public sealed record KeyFamily(SearchKeyKind Kind, ImmutableArray<string> Prefixes)
{
    /// <summary>The rule for any name that is not in <see cref="Names"/>; null when only those are known.</summary>
    public KeyRule? AnyName { get; init; }

    /// <summary>The names that are known, aliases included, each with its rule.</summary>
    public ImmutableDictionary<string, KeyRule> Names { get; init; } = ImmutableDictionary<string, KeyRule>.Empty;

    /// <summary>The key and the rule of a name; null when it is not known.</summary>
    internal (SearchKey Key, KeyRule Rule)? Find(string name) =>
        (Names.GetValueOrDefault(name) ?? AnyName) is { } rule ? (rule.Means ?? new SearchKey(Kind, name), rule) : null;

    /// <summary>The names that fit, as a message lists them: each key once, without its other spellings.</summary>
    internal string NameList(Func<KeyRule, bool> fits) => string.Join(", ", Names.Where(pair => fits(pair.Value) && !IsOtherSpelling(pair.Key, pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal));

    private bool IsOtherSpelling(string name, KeyRule rule) => rule.Means is { } key && key.Name != name && Names.ContainsKey(key.Name);
}
