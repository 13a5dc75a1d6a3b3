using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Release.Records;

/// <summary>
/// The record <c>release.comparison</c>, about a request and the files of both versions: a look at an A/B comparison, by the plan that the request states. Rows are taken to be independent: callers who ask more than
/// once make the interval too narrow. Rows for which a client named a version itself were not dealt by chance, and are counted all the same: the log does not tell them apart.
/// </summary>
public sealed record ReleaseComparison : IRecordBody<ReleaseComparison>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.comparison", 1, "Two versions that shared the traffic were compared by the plan that was stated beforehand.");

    /// <summary>The request that the new version went live by.</summary>
    public required string Request { get; init; }

    /// <summary>Where.</summary>
    public required string Environment { get; init; }

    /// <summary>The plan, as the request states it.</summary>
    public required ComparisonPlan Plan { get; init; }

    /// <summary>The version before, A.</summary>
    public required ComparedVersion Before { get; init; }

    /// <summary>The new version, B.</summary>
    public required ComparedVersion New { get; init; }

    /// <summary>SHA-256 over identifier, version, answer and label of every row that was read, in order.</summary>
    public required Digest Rows { get; init; }

    /// <summary>From when rows were read: when the new version got its share.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the newest of them was answered; null where there is none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The number of this look, from 1.</summary>
    public required int Look { get; init; }

    /// <summary>The new version's metric less that of the one before; null before a horizon, and where a side has no labelled row.</summary>
    public double? Difference { get; init; }

    /// <summary>Lower end of its interval at 1 − alpha: valid at all looks at once for a sequential test, and at the horizon otherwise. Null where it has none.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end.</summary>
    public double? Upper { get; init; }

    /// <summary>The p-value of no difference: over all looks for a sequential test, and at the horizon otherwise; null where there is none.</summary>
    public double? PValue { get; init; }

    /// <summary>What to do.</summary>
    public required ComparisonDecision Decision { get; init; }

    /// <summary>The same in words.</summary>
    public required string Sentence { get; init; }
}
