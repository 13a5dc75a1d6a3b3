using Assay.Kernel;

namespace Assay.Tracking.Inspect;

/// <summary>A record about a run.</summary>
/// <param name="Index">Leaf in the Merkle tree, from 0.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Kind">Its kind: <c>tracking.run</c>.</param>
/// <param name="At">Self-stated time of signing, UTC.</param>
/// <param name="ContentDigest">SHA-256 of what the run held then, where the record says it.</param>
public sealed record ShownRunRecord(long Index, string Id, string Kind, DateTimeOffset At, Digest? ContentDigest);
