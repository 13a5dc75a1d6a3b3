namespace Assay.Ledger.Records;

/// <summary>Who acts, in the clear. Lives in memory and, sealed, in the vault; never in an envelope.</summary>
/// <param name="Person">Pseudonymous identifier: what envelopes say instead of the name.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Address">Their address, mostly electronic mail; empty when there is none.</param>
public sealed record ActorIdentity(string Person, string Name, string Address);
