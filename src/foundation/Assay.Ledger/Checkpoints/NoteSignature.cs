namespace Assay.Ledger.Checkpoints;

/// <summary>One signature line of a note: <c>— name base64(key hash ‖ signature)</c>.</summary>
/// <param name="Name">The signer's name: a log's origin, or a witness.</param>
/// <param name="KeyHash">The first four bytes that tell the signer's keys apart, big-endian. A hint, not proof.</param>
/// <param name="Signature">What follows the key hash; its form depends on the key's algorithm.</param>
public sealed record NoteSignature(string Name, uint KeyHash, ReadOnlyMemory<byte> Signature);
