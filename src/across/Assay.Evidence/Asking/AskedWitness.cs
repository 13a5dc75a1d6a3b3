using System.Collections.Immutable;

namespace Assay.Evidence.Asking;

/// <summary>A request to a witness, and what became of it.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Claim">The claim's record.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Parts">The parts that it asks about, as people write them.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when its link works.</param>
/// <param name="State">How it stands.</param>
public sealed record AskedWitness(string Id, string Claim, string Person, ImmutableArray<string> Parts, DateTimeOffset At, DateTimeOffset Until, AskedState State)
{
    /// <summary>Who was asked; null where this home cannot open the name.</summary>
    public string? Name { get; init; }

    /// <summary>The statement's record; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// Whether the statement confirms the claim here. A statement by link is attested by the key of the server that took it: where that is the claimant's own key, it is recorded and confirms nothing,
    /// for a claimant cannot speak as somebody else.
    /// </summary>
    public bool Counts { get; init; }
}
