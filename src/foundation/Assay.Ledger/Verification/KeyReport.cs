namespace Assay.Ledger.Verification;

/// <summary>A key that signed records, and how far its signatures can be relied on.</summary>
/// <param name="Fingerprint">SHA-256 of its DER SubjectPublicKeyInfo.</param>
/// <param name="Person">Whose the log says it is; null when the log enrols it for nobody.</param>
/// <param name="Pinned">Whether whoever asked had compared the fingerprint by another way.</param>
/// <param name="Revoked">Whether the log revokes it.</param>
/// <param name="Records">How many records it signed validly.</param>
/// <param name="Counted">How many of those count for their actor.</param>
public sealed record KeyReport(string Fingerprint, string? Person, bool Pinned, bool Revoked, long Records, long Counted)
{
    /// <summary>What its signatures show: <c>pinned</c>, or no more than <c>stated</c>.</summary>
    public string Shows => Pinned ? "pinned" : "stated";
}
