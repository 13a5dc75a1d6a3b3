using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Release.Records;
using Assay.Release.Settings;

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

    /// <summary>What the organisation asks above the project: of each person who put a policy on record the newest.</summary>
    public ImmutableArray<ReleaseSection> Organisation { get; init; } = [];

    /// <summary>The policy that decides: the strictest of what the request carries and of what is asked above.</summary>
    public ReleaseSection Policy => StrictestPolicy.Of(Request.Policy, Organisation);

    /// <summary>Why the request itself counts for nothing; null where it counts.</summary>
    public string? Discount { get; init; }

    /// <summary>Answers and exceptions that count for nothing.</summary>
    public ImmutableArray<DiscountedRecord> Discounted { get; init; } = [];

    /// <summary>Looks at its comparison, oldest first.</summary>
    public ImmutableArray<(RecordEntry Entry, ReleaseComparison Comparison)> Comparisons { get; init; } = [];

    /// <summary>What was compared in its shadow.</summary>
    public ImmutableArray<ReleaseShadow> Shadows { get; init; } = [];
}
