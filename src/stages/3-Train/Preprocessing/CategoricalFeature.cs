using System.Collections.Immutable;

namespace Assay.Train.Preprocessing;

/// <summary>What was learnt about a text column from the training rows: which of its levels become an indicator of their own.</summary>
/// <param name="Column">The column.</param>
/// <param name="Levels">Levels that are frequent enough, sorted ordinally.</param>
/// <param name="HasMissing">Whether missing cells have an indicator: so when any training cell is missing.</param>
/// <param name="HasRare">Whether the remaining levels share an indicator: so when there was one. Levels never seen in training then count as rare; otherwise they set no indicator.</param>
public sealed record CategoricalFeature(string Column, ImmutableArray<string> Levels, bool HasMissing, bool HasRare)
{
    /// <summary>A level in fewer training rows than this is rare.</summary>
    public const int LeastRows = 10;

    /// <summary>At most so many levels get an indicator, the most frequent first.</summary>
    public const int MostLevels = 64;

    /// <summary>Indicators that the column becomes.</summary>
    public int Width => Levels.Length + (HasMissing ? 1 : 0) + (HasRare ? 1 : 0);

    /// <summary>The position that a text sets which is no frequent level; −1 for none.</summary>
    public int Otherwise => HasRare ? Width - 1 : -1;

    /// <summary>Learns from texts; the empty one is missing. Equal frequencies are ordered by the text.</summary>
    public static CategoricalFeature Fit(string column, IReadOnlyList<string> texts)
    {
        var counts = texts.Where(text => text.Length > 0).GroupBy(text => text, StringComparer.Ordinal).Select(group => (Text: group.Key, Count: group.Count())).ToList();
        var kept = counts.Where(level => level.Count >= LeastRows).OrderByDescending(level => level.Count).ThenBy(level => level.Text, StringComparer.Ordinal).Take(MostLevels);
        var levels = kept.Select(level => level.Text).Order(StringComparer.Ordinal).ToImmutableArray();
        return new(column, levels, texts.Any(text => text.Length == 0), levels.Length < counts.Count);
    }

    /// <summary>Every text with a position of its own, and the position.</summary>
    public IEnumerable<(string Text, int Position)> Positions()
    {
        for (var i = 0; i < Levels.Length; i++) yield return (Levels[i], i);
        yield return ("", HasMissing ? Levels.Length : -1);
    }

    /// <summary>One name an indicator.</summary>
    public IEnumerable<string> Names()
    {
        foreach (var level in Levels) yield return $"{Column}={level}";
        if (HasMissing) yield return $"{Column} is missing";
        if (HasRare) yield return $"{Column} is rare";
    }
}
