using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Release.Records;

namespace Assay.Release.History;

/// <summary>A request with everything that was said about it, in the order of the log.</summary>
/// <param name="Entry">The request's record.</param>
/// <param name="Request">The request.</param>
public sealed record ReleaseCase(RecordEntry Entry, ReleaseRequest Request)
{
    /// <summary>Approvals and rejections.</summary>
    public ImmutableArray<(RecordEntry Entry, ReleaseAnswer Answer)> Answers { get; init; } = [];

    /// <summary>Exceptions.</summary>
    public ImmutableArray<(RecordEntry Entry, ReleaseException Exception)> Exceptions { get; init; } = [];
}
