namespace Assay.Ledger.Keys;

/// <summary>What the log says of one key.</summary>
/// <param name="Person">Whose it is said to be.</param>
/// <param name="From">From when its signatures count.</param>
/// <param name="EnrolledAt">Leaf index of its enrolment.</param>
/// <param name="Revocation">Its revocation, if any; of several the one that takes most away.</param>
/// <param name="RevokedAt">Leaf index of the first revocation; null when there is none.</param>
public sealed record KeyHistory(string Person, DateTimeOffset From, long EnrolledAt, KeyRevocation? Revocation = null, long? RevokedAt = null)
{
    /// <summary>The history with one revocation more: the earliest date counts, and of equal dates the graver reason.</summary>
    /// <param name="revocation">The revocation.</param>
    /// <param name="index">Its leaf index.</param>
    public KeyHistory With(KeyRevocation revocation, long index)
    {
        var graver = Revocation is null || (revocation.From, -(int)revocation.Reason).CompareTo((Revocation.From, -(int)Revocation.Reason)) < 0;
        return this with { Revocation = graver ? revocation : Revocation, RevokedAt = RevokedAt ?? index };
    }
}
