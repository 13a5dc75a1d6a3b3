namespace Assay.Ledger.Keys;

/// <summary>Why a key no longer signs for its person.</summary>
public enum KeyRevocationReason
{
    /// <summary>Its holder can no longer use it, and nobody else is thought to.</summary>
    Lost,

    /// <summary>Another key has taken its place.</summary>
    Rotated,

    /// <summary>Somebody else may have it: they can state any time they like, so the order of the log decides.</summary>
    Compromised,
}
