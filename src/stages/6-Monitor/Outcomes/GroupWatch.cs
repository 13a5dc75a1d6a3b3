using System.Collections.Immutable;

namespace Assay.Monitor.Outcomes;

/// <summary>Groups of people by one column of a window.</summary>
public sealed record GroupWatch
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>Each group.</summary>
    public required ImmutableArray<WatchedGroup> Groups { get; init; }

    /// <summary>Groups with fewer rows are shown, and left out of the differences.</summary>
    public required int FewestRows { get; init; }

    /// <summary>Of several classes: the one that groups are called most differently; null on a binary task.</summary>
    public string? SelectionClass { get; init; }

    /// <summary>The largest difference between two groups in the share called positive, or called that class; null with fewer than two groups large enough.</summary>
    public double? SelectionDifference { get; init; }

    /// <summary>Lower end of its 95 % interval (Newcombe), of the two groups that differ most.</summary>
    public double? SelectionDifferenceLow { get; init; }

    /// <summary>Upper end of the same.</summary>
    public double? SelectionDifferenceHigh { get; init; }

    /// <summary>The largest difference between two groups in the share of the truly positive that is called positive; null without labels.</summary>
    public double? OpportunityDifference { get; init; }

    /// <summary>Of several classes: the largest difference between two groups in the share called rightly; null without labels, and on a binary task.</summary>
    public double? AccuracyDifference { get; init; }

    /// <summary>Lower end of its 95 % interval (Newcombe), of the two groups that differ most.</summary>
    public double? AccuracyDifferenceLow { get; init; }

    /// <summary>Upper end of the same.</summary>
    public double? AccuracyDifferenceHigh { get; init; }
}
