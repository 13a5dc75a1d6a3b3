using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles;

/// <summary>A record of a bundle that holds: signed, and in the log.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Kind name.</param>
/// <param name="Version">Version of the kind.</param>
/// <param name="At">Self-stated time.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
/// <param name="Person">Pseudonym of who is said to have acted.</param>
/// <param name="KeyId">Fingerprint of the key that signed.</param>
/// <param name="Standing">Whether the signature counts, as far as the records of the bundle tell: it cannot show that a key was never revoked.</param>
/// <param name="Project">Project, if any.</param>
public sealed record BundledRecord(long Index, string Id, string Kind, int Version, DateTimeOffset At, RecordContext Context, string Person, string KeyId, KeyStanding Standing, string? Project);
