using Assay.Ledger.Records;

namespace Assay.Release.Records;

/// <summary>The record <c>release.answer</c>, about a request: somebody approves or rejects it. One rejection ends it.</summary>
public sealed record ReleaseAnswer : IRecordBody<ReleaseAnswer>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.answer", 1, "Somebody approved a request for release, or rejected it.");

    /// <summary>The request's record.</summary>
    public required string Request { get; init; }

    /// <summary>True for an approval.</summary>
    public required bool Approves { get; init; }

    /// <summary>In what role; it is stated, and nothing here proves it.</summary>
    public required string Role { get; init; }

    /// <summary>Why.</summary>
    public required Sealed Reason { get; init; }
}
