namespace Assay.Evidence.Checking;

/// <summary>Whom the source of collected work names as its author. None of these is a proof: whoever makes a commit or a file types its author.</summary>
public enum SourceAuthor
{
    /// <summary>The name or address that the claimant signs with.</summary>
    Claimant,

    /// <summary>An author whom the claimant gave as themselves, or a user's name that nobody checked.</summary>
    Unchecked,

    /// <summary>Nobody: that it is the claimant's work is their own word.</summary>
    Nobody,

    /// <summary>Somebody else: that the claimant took part is their own word.</summary>
    SomebodyElse,
}
