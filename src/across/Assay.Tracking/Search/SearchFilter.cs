using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>A filter: all of its comparisons hold of what it finds. None at all finds everything.</summary>
/// <param name="Comparisons">In the order written.</param>
public sealed record SearchFilter(ImmutableArray<Comparison> Comparisons)
{
    /// <summary>The filter that finds everything.</summary>
    public static SearchFilter Everything { get; } = new([]);

    /// <summary>This filter, with one more condition.</summary>
    public SearchFilter And(Comparison comparison) => new(Comparisons.Add(comparison));

    /// <summary>True when some comparison looks at this key.</summary>
    public bool Mentions(SearchKey key) => Comparisons.Any(comparison => comparison.Key == key);

    /// <summary>The same comparisons in the same order.</summary>
    public bool Equals(SearchFilter? other) => other is not null && Comparisons.SequenceEqual(other.Comparisons);

    /// <summary>Agrees with <see cref="Equals(SearchFilter)"/>.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var comparison in Comparisons) hash.Add(comparison);
        return hash.ToHashCode();
    }

    /// <summary>As a caller would write it, so that reading it again gives the same filter.</summary>
    public override string ToString() => string.Join(" AND ", Comparisons);
}
