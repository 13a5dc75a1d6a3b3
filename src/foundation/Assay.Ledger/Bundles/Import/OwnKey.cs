namespace Assay.Ledger.Bundles.Import;

/// <summary>Who the importing home belongs to, as far as it has a key already: no bundle may say that this key is somebody else's, or that another key is theirs.</summary>
/// <param name="Person">Pseudonym.</param>
/// <param name="KeyId">Fingerprint of the key that they sign with now.</param>
public sealed record OwnKey(string Person, string KeyId);
