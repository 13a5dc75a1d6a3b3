using Assay.Kernel;

namespace Assay.Ledger.Inspect;

/// <summary>A signed head of the log.</summary>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">RFC 6962 root over them.</param>
/// <param name="VerifierKey">The log's public key, as C2SP writes it.</param>
/// <param name="Checkpoint">The signed note itself, byte for byte.</param>
public sealed record ShownCheckpoint(string Origin, long Size, Digest Root, string VerifierKey, string Checkpoint);
