using System.Collections.Immutable;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Status;

/// <summary>How a standard is covered.</summary>
public sealed record StatusAnswer
{
    /// <summary>Identifier of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of its file.</summary>
    public required int Version { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Pseudonym of the person; null for everybody.</summary>
    public string? Person { get; init; }

    /// <summary>The project that it is limited to; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>The time for which freshness was told.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many criteria have come so far, by support.</summary>
    public required ImmutableSortedDictionary<Support, int> Criteria { get; init; }

    /// <summary>How many parts have come so far, by support.</summary>
    public required ImmutableSortedDictionary<Support, int> Parts { get; init; }

    /// <summary>How many parts Assay has no room to record yet.</summary>
    public required int CannotRecordYet { get; init; }

    /// <summary>Records of rehearsed or simulated work that would have spoken for a part, and are not counted.</summary>
    public required long NotWorkplace { get; init; }

    /// <summary>Pseudonyms of other persons of whom there are records in this home.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The criteria, in the owner's order.</summary>
    public required ImmutableArray<CriterionStatus> Items { get; init; }
}
