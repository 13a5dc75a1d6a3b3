namespace Assay.Tracking.Runs;

/// <summary>Lists of tags: each key once, in the order of the keys (ordinal).</summary>
public static class TagList
{
    /// <summary>The tags in order; of several with one key the last.</summary>
    public static IReadOnlyList<Tag> Of(IEnumerable<Tag> tags)
    {
        var byKey = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags) byKey[tag.Key] = tag.Value;
        return [.. byKey.Select(pair => new Tag(pair.Key, pair.Value))];
    }

    /// <summary>The list with these tags set.</summary>
    public static IReadOnlyList<Tag> With(this IReadOnlyList<Tag> tags, params IEnumerable<Tag> set) => Of(tags.Concat(set));

    /// <summary>The list without the tag of that key.</summary>
    public static IReadOnlyList<Tag> Without(this IReadOnlyList<Tag> tags, string key) => [.. tags.Where(tag => tag.Key != key)];

    /// <summary>The value of a tag; null when it is not there.</summary>
    public static string? Find(this IReadOnlyList<Tag> tags, string key)
    {
        foreach (var tag in tags)
            if (tag.Key == key) return tag.Value;

        return null;
    }
}
