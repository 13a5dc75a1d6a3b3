namespace Assay.Server.Keys;

/// <summary>A key, and the proof that whoever sends it has it.</summary>
/// <param name="Challenge">What the server drew.</param>
/// <param name="PublicKey">DER SubjectPublicKeyInfo, in Base64.</param>
/// <param name="Proof">See <see cref="Assay.Ledger.Keys.KeyPossession"/>; in Base64.</param>
internal sealed record KeyAnswer(string? Challenge, byte[]? PublicKey, byte[]? Proof);
