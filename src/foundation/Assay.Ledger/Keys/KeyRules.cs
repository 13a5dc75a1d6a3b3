using Assay.Ledger.Envelopes;

namespace Assay.Ledger.Keys;

/// <summary>
/// Which signatures count, by date and by place in the log. A record's own time is self-stated, so for a compromised key it is not believed to be earlier than any
/// time stated before it in the log: whoever has the key can write any date, but not into the middle of a log.
/// </summary>
public static class KeyRules
{
    /// <summary>Judges a signature that is mathematically valid.</summary>
    /// <param name="history">What the log up to this record says of the key, an enrolment by this record included; null when nothing.</param>
    /// <param name="statement">The signed statement.</param>
    /// <param name="index">Its leaf index.</param>
    /// <param name="latestBefore">The latest time stated by any earlier record of the log.</param>
    public static KeyStanding Judge(KeyHistory? history, Statement statement, long index, DateTimeOffset latestBefore)
    {
        if (history is null) return KeyStanding.NotEnrolled;
        if (statement.Attests == Attestation.Actor && history.Person != statement.Actor.Person) return KeyStanding.OtherPerson;
        if (history.RevokedAt is { } revokedAt && index > revokedAt) return KeyStanding.UsedAfterRevocation;
        if (statement.At < history.From) return KeyStanding.BeforeEnrolment;
        return IsRevoked(history.Revocation, statement.At, latestBefore) ? KeyStanding.Revoked : KeyStanding.Counts;
    }

    /// <summary>Whether a revocation takes a signature of this time away, wherever in the log the revocation itself stands.</summary>
    /// <param name="revocation">The revocation, if any.</param>
    /// <param name="at">The time that the record states.</param>
    /// <param name="latestBefore">The latest time stated by any earlier record of the log.</param>
    public static bool IsRevoked(KeyRevocation? revocation, DateTimeOffset at, DateTimeOffset latestBefore)
    {
        if (revocation is null) return false;
        var believed = revocation.Reason == KeyRevocationReason.Compromised && latestBefore > at ? latestBefore : at;
        return believed >= revocation.From;
    }
}
