using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>What may be said when one sort of entity is searched: its families of keys, and how results are ordered when nothing else is asked.</summary>
/// <param name="Entity">The entity in the plural, as a message names it: <c>runs</c>.</param>
/// <param name="Families">The families of keys. A key without a prefix belongs to the family of attributes.</param>
public sealed record SearchVocabulary(string Entity, ImmutableArray<KeyFamily> Families)
{
    /// <summary>The order when none is asked for.</summary>
    public ImmutableArray<OrderClause> DefaultOrder { get; init; } = [];

    /// <summary>The clauses that follow whatever was asked for, so that the order is total; one whose key is already ordered by is left out.</summary>
    public ImmutableArray<OrderClause> TieBreakers { get; init; } = [];

    /// <summary>True when an order may not name a key twice; else the second time has no effect.</summary>
    public bool RefusesRepeatedOrder { get; init; }

    /// <summary>Values to take for keys that an entity does not have: a model that is not tagged as a prompt is not one.</summary>
    public ImmutableDictionary<SearchKey, string> AbsentMeans { get; init; } = ImmutableDictionary<SearchKey, string>.Empty;

    /// <summary>The family of a prefix; null when there is none.</summary>
    internal KeyFamily? Family(string prefix) => Families.FirstOrDefault(family => family.Prefixes.Contains(prefix));

    /// <summary>The family of keys without a prefix.</summary>
    internal KeyFamily Attributes => Families.First(family => family.Kind == SearchKeyKind.Attribute);

    /// <summary>What can stand before the dot, as a message lists it.</summary>
    internal string PrefixList => string.Join(", ", Families.Select(family => family.Prefixes[0]));
}
