using System.Collections.Immutable;

namespace Assay.Evidence.Plans;

/// <summary>One way in which assessors look: a project report, a professional discussion.</summary>
public sealed record AssessmentMethod
{
    /// <summary>Identifier within the plan: <c>discussion</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Codes of the criteria that it covers; at least one.</summary>
    public required ImmutableArray<string> Covers { get; init; }
}
