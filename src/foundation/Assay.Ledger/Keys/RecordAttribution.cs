namespace Assay.Ledger.Keys;

/// <summary>Whether a record counts for the person who is said to have acted, and by what.</summary>
public enum RecordAttribution
{
    /// <summary>It does not count: the key is not enrolled for them, or did not count at the time.</summary>
    None,

    /// <summary>Signed by the person's own key.</summary>
    OwnKey,

    /// <summary>Signed by a server's key for a session that it had authenticated: the weaker form.</summary>
    Session,
}
