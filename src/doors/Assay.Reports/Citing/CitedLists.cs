using System.Collections.Immutable;

namespace Assay.Reports.Citing;

/// <summary>Reaches into lists and maps of records.</summary>
internal static class CitedLists
{
    /// <summary>The items of a list, in order; none when the list is not there.</summary>
    public static ImmutableArray<Cited<TItem>> Items<TItem>(this Cited<ImmutableArray<TItem>> list) => [.. list.Children<TItem>().Select(child => child.Item)];

    /// <summary>The entries of a map, in order of their keys; none when the map is not there.</summary>
    public static ImmutableArray<(string Key, Cited<TValue> Value)> Entries<TValue>(this Cited<ImmutableSortedDictionary<string, TValue>> map) => [.. map.Children<TValue>()];
}
