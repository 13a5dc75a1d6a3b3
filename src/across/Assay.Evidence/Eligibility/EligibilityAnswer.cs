using System.Collections.Immutable;

namespace Assay.Evidence.Eligibility;

/// <summary>How confident a person is to evidence a standard within their role, beside what others rate and what the records say.</summary>
public sealed record EligibilityAnswer
{
    /// <summary>Identifier of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of its file now.</summary>
    public required int Version { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Pseudonym of the person; null when there is nobody here yet.</summary>
    public string? Person { get; init; }

    /// <summary>The statement; null when the person has signed none.</summary>
    public ShownStatement? Statement { get; init; }

    /// <summary>The criteria, in the owner's order.</summary>
    public required ImmutableArray<EligibilityItem> Items { get; init; }

    /// <summary>The file that the statement was written to; null when none was asked for.</summary>
    public string? Written { get; init; }
}
