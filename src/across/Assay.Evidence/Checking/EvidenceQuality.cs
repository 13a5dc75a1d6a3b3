namespace Assay.Evidence.Checking;

/// <summary>The five questions that assessors ask of a piece of evidence.</summary>
public enum EvidenceQuality
{
    /// <summary>Does it show what it is claimed for? By rule, or in a person's words, which a person then judges.</summary>
    Valid,

    /// <summary>Is it the claimant's own work? By the keys that signed, and by what is declared of AI tools.</summary>
    Authentic,

    /// <summary>Is it recent enough, by the window of the part that it is claimed for?</summary>
    Current,

    /// <summary>Is there enough of it, and not all of one kind or of one project in one month?</summary>
    Sufficient,

    /// <summary>Can it be relied on: is what it rests on there and unchanged, and has somebody else confirmed it?</summary>
    Reliable,
}
