using System.Collections.Immutable;
using Assay.Statistics.Summaries;
using Assay.Tables;

namespace Assay.Monitor.References;

/// <summary>One column of the rows that windows are compared with, as counts: of numbers at knots, of categories by level.</summary>
public sealed record ReferenceColumn
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds; truth values are looked at as categories.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Its numbers; null for a category.</summary>
    public QuantileSummary? Numbers { get; init; }

    /// <summary>The edges of the bins that divergences of numbers are computed over; empty for a category, or where there is no number.</summary>
    public ImmutableArray<double> Edges { get; init; } = [];

    /// <summary>How many rows have each level; null for numbers.</summary>
    public ImmutableSortedDictionary<string, long>? Levels { get; init; }

    /// <summary>Rows with a value.</summary>
    public long Present() => Numbers?.Count ?? Levels!.Values.Sum();

    /// <summary>The rows of two parts together. The bins stay those of this part.</summary>
    /// <exception cref="ArgumentException">The two are of different kinds.</exception>
    public ReferenceColumn Merge(ReferenceColumn other)
    {
        if (Numbers is null != other.Numbers is null) throw new ArgumentException($"The column '{Name}' holds numbers in one part and categories in the other.", nameof(other));
        return this with
        {
            Missing = Missing + other.Missing,
            Numbers = Numbers?.Merge(other.Numbers!).Thin(2 * QuantileSummary.UsualKnots),
            Edges = Edges.Length > 0 ? Edges : other.Edges,
            Levels = Levels is null ? null : Added(Levels, other.Levels!),
        };
    }

    private static ImmutableSortedDictionary<string, long> Added(ImmutableSortedDictionary<string, long> to, ImmutableSortedDictionary<string, long> levels)
    {
        var sums = to.ToBuilder();
        foreach (var (level, rows) in levels) sums[level] = sums.GetValueOrDefault(level) + rows;
        return sums.ToImmutable();
    }
}
