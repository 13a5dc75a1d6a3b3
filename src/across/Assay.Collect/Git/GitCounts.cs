namespace Assay.Collect.Git;

/// <summary>The names of what is counted in a repository.</summary>
internal static class GitCounts
{
    /// <summary>Commits that the person authored.</summary>
    public const string Commits = "commits";

    /// <summary>Of them, those that carry a signature; whether it holds was not looked at.</summary>
    public const string Signed = "commitsWithSignature";

    /// <summary>Of them, those whose signature git verified with a key that this machine knows.</summary>
    public const string Verified = "commitsWithVerifiedSignature";

    /// <summary>Of them, those that name a co-author.</summary>
    public const string Shared = "commitsWithCoAuthors";

    /// <summary>Others' commits that name the person as a reviewer.</summary>
    public const string Reviews = "reviewed";

    /// <summary>Others' commits that name the person as a co-author.</summary>
    public const string CoAuthored = "coAuthored";

    /// <summary>Others' commits that the person signed off.</summary>
    public const string SignedOff = "signedOff";

    /// <summary>Annotated tags that the person made.</summary>
    public const string Tags = "tags";

    /// <summary>Of them, those that read as a version.</summary>
    public const string Releases = "releases";

    /// <summary>Commits that touched tests.</summary>
    public const string TouchingTests = "commitsTouchingTests";

    /// <summary>Commits that touched what builds and checks.</summary>
    public const string TouchingCi = "commitsTouchingCi";

    /// <summary>Commits that touched notebooks.</summary>
    public const string TouchingNotebooks = "commitsTouchingNotebooks";

    /// <summary>Commits that touched what describes machines and deployment.</summary>
    public const string TouchingInfrastructure = "commitsTouchingInfrastructure";

    /// <summary>Commits that touched documents.</summary>
    public const string TouchingDocs = "commitsTouchingDocs";
}
