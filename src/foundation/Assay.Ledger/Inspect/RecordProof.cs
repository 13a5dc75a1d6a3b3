using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Ledger.Inspect;

/// <summary>That one record stands in the log: all that a verifier needs beside the log's public key. By RFC 6962 §2.1.1.</summary>
/// <param name="Id">The record.</param>
/// <param name="Index">Its leaf, from 0.</param>
/// <param name="LeafHash">SHA-256(0x00 ‖ envelope).</param>
/// <param name="Size">Number of leaves of the head that the proof leads to.</param>
/// <param name="Hashes">The audit path, from the leaf up.</param>
/// <param name="Checkpoint">The signed head, as a C2SP checkpoint.</param>
/// <param name="Envelope">The stored envelope, byte for byte.</param>
public sealed record RecordProof(string Id, long Index, Digest LeafHash, long Size, ImmutableArray<Digest> Hashes, string Checkpoint, string Envelope);
