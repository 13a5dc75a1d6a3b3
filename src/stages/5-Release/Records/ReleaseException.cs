using Assay.Ledger.Records;

namespace Assay.Release.Records;

/// <summary>The record <c>release.exception</c>, about a request: an item of its checklist need not hold for a while, and who answers for that.</summary>
public sealed record ReleaseException : IRecordBody<ReleaseException>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.exception", 1, "An item of a release's checklist need not hold, with a reason, an owner and an end.");

    /// <summary>The request's record.</summary>
    public required string Request { get; init; }

    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>Why.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>The team or role that answers for it; no person's name.</summary>
    public required string Owner { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }
}
