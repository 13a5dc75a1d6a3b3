using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Keys;

/// <summary>A key of a person's own that a server took for theirs: what it signs is the stronger form.</summary>
/// <param name="Fingerprint">The key.</param>
/// <param name="Enrolled">The record by which the server took it.</param>
/// <param name="Revoked">The record from which on it does not count; null while it does.</param>
public sealed record JoinedKey(Digest Fingerprint, RecordEntry Enrolled, RecordEntry? Revoked);
