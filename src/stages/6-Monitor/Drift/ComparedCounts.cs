using System.Collections.Immutable;

namespace Assay.Monitor.Drift;

/// <summary>
/// How the values of a column lie in the reference and in a window, as counts over the same cells: what the population stability index and the
/// divergences were computed from. A count from a profile may be no whole number.
/// </summary>
public sealed record ComparedCounts
{
    /// <summary>Edges of the bins of a column of numbers, one more than there are bins, in the column's units; values beyond count in the outermost bins. Empty for levels.</summary>
    public ImmutableArray<double> Edges { get; init; } = [];

    /// <summary>The levels that have a cell of their own, those with at least ten rows in the two together; two cells follow them, for the other levels of the reference and for levels that are new. Empty for numbers.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    /// <summary>Rows of the reference in each cell.</summary>
    public required ImmutableArray<double> Reference { get; init; }

    /// <summary>Rows of the window in each cell.</summary>
    public required ImmutableArray<double> Window { get; init; }

    /// <summary>Counts of numbers over bins; null where there are no bins.</summary>
    internal static ComparedCounts? OfBins(ImmutableArray<double> edges, double[] reference, double[] window) =>
        edges.IsEmpty || reference.Length == 0 || window.Length == 0 ? null : new ComparedCounts { Edges = edges, Reference = [.. reference], Window = [.. window] };

    /// <summary>Counts by level: the named ones, then the rare ones together, then the new ones together.</summary>
    internal static ComparedCounts OfLevels(IEnumerable<string> levels, double[] reference, double[] window) => new() { Levels = [.. levels], Reference = [.. reference], Window = [.. window] };
}
