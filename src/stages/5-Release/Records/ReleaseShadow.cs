using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Release.Records;

/// <summary>
/// The record <c>release.shadow</c>, about the file of the pairs, the shadow's file and that of the version that answered: how the two compare over a stretch of time. Its figures can be computed again from the
/// pairs. It shows how the two differ, and not which of them is right.
/// </summary>
public sealed record ReleaseShadow : IRecordBody<ReleaseShadow>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.shadow", 1, "What a version in the shadow would have answered was compared with what was answered.");

    /// <summary>The request that the shadow went live by.</summary>
    public required string Request { get; init; }

    /// <summary>Where.</summary>
    public required string Environment { get; init; }

    /// <summary>SHA-256 of the shadow's file.</summary>
    public required Digest Model { get; init; }

    /// <summary>SHA-256 of the file of the version whose answers were returned.</summary>
    public required Digest Beside { get; init; }

    /// <summary>SHA-256 of the pairs, a line each, as <c>application/x-ndjson</c>.</summary>
    public required Digest Pairs { get; init; }

    /// <summary>When the first pair was made, or dropped.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the last pair was made, or dropped.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Rows that both versions answered.</summary>
    public required long Compared { get; init; }

    /// <summary>Rows on which the shadow failed; those who asked were answered all the same.</summary>
    public required long Failed { get; init; }

    /// <summary>The first failure of the shadow; null where there was none.</summary>
    public string? FirstFailure { get; init; }

    /// <summary>Rows that were not compared, since more waited than may.</summary>
    public required long Dropped { get; init; }

    /// <summary>Share of the compared rows with the same class; null for a model without classes, and where nothing was compared.</summary>
    public double? Agreement { get; init; }

    /// <summary>Mean over the compared rows of the greatest absolute difference of an output number; null where there is none.</summary>
    public double? MeanDifference { get; init; }

    /// <summary>The greatest of them.</summary>
    public double? GreatestDifference { get; init; }

    /// <summary>How long the version that answered took for a request, waiting for its turn included; null where nothing was compared.</summary>
    public ShadowLatency? Latency { get; init; }

    /// <summary>How long the shadow took, which has a queue of its own; null where nothing was compared.</summary>
    public ShadowLatency? ShadowLatency { get; init; }
}
