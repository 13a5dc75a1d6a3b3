namespace Assay.Ledger.Keys;

/// <summary>Whether a valid signature counts for the person who is said to have acted.</summary>
public enum KeyStanding
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It does not count: the log binds the key to nobody.</summary>
    NotEnrolled,

    /// <summary>It does not count: the record is stated to be earlier than the key's enrolment allows.</summary>
    BeforeEnrolment,

    /// <summary>It does not count: the key had been revoked as of the record's time.</summary>
    Revoked,

    /// <summary>A fault: the record stands in the log behind the revocation of its own key, where none may be written.</summary>
    UsedAfterRevocation,

    /// <summary>A fault: the key is another person's, and does not attest a session.</summary>
    OtherPerson,
}
