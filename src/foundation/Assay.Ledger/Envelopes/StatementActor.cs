using Assay.Ledger.Records;

namespace Assay.Ledger.Envelopes;

/// <summary>Who acted, as a statement holds it: a pseudonym, and commitments to the rest.</summary>
/// <param name="Person">Pseudonymous identifier.</param>
/// <param name="Name">Their name, sealed.</param>
/// <param name="Address">Their address, sealed.</param>
public sealed record StatementActor(string Person, Sealed Name, Sealed Address);
