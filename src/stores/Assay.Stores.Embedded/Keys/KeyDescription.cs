namespace Assay.Stores.Embedded.Keys;

/// <summary>A key in the key folder, as a listing shows it.</summary>
/// <param name="Use">What it signs: <c>records</c>, <c>records (retired)</c>, or <c>log assay/…</c>.</param>
/// <param name="Fingerprint">64 hexadecimal digits: SHA-256 of the DER SubjectPublicKeyInfo of a person's key, of the 32 public bytes of a log's.</param>
/// <param name="File">Where it lies.</param>
public sealed record KeyDescription(string Use, string Fingerprint, string File);
