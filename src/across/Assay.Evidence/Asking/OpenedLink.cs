using System.Collections.Immutable;
using Assay.Evidence.Acts;

namespace Assay.Evidence.Asking;

/// <summary>What whoever opens a link is shown: who asks whom about what, and nothing else of the home.</summary>
/// <param name="Asked">The request, and how it stands.</param>
/// <param name="Parts">The parts that it asks about.</param>
/// <param name="ClaimedAt">When they were claimed.</param>
/// <param name="Rests">On how many records of which kinds the claim rests.</param>
public sealed record OpenedLink(AskedWitness Asked, ImmutableArray<PartReference> Parts, DateTimeOffset ClaimedAt, ImmutableSortedDictionary<string, int> Rests)
{
    /// <summary>The claimant's name, as they signed; null where this home cannot open it.</summary>
    public string? Claimant { get; init; }

    /// <summary>The claimant's own words; null where a decision note stands for them or this home cannot open them.</summary>
    public string? Narrative { get; init; }
}
