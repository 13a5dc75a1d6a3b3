using Assay.Kernel;

namespace Assay.Ledger.Store;

/// <summary>A signed envelope about to become a leaf, with what the record index needs. The store never parses the bytes.</summary>
/// <param name="Bytes">The envelope's own JSON bytes: exactly these are stored and hashed.</param>
/// <param name="LeafHash">SHA-256(0x00 ‖ <paramref name="Bytes"/>).</param>
/// <param name="Id">The record's time-ordered identifier.</param>
/// <param name="Kind">Kind name.</param>
/// <param name="IdempotencyKey">A second envelope with the same key is not appended.</param>
/// <param name="Project">Project, if any.</param>
/// <param name="Step">Step, if any.</param>
/// <param name="At">Self-stated time.</param>
public sealed record NewEnvelope(ReadOnlyMemory<byte> Bytes, Digest LeafHash, string Id, string Kind, string IdempotencyKey, string? Project, string? Step, DateTimeOffset At);
