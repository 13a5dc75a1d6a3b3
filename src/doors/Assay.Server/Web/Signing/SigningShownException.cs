using System.Collections.Immutable;

namespace Assay.Server.Web.Signing;

/// <summary>Something is about to be signed that was not shown yet, or is no longer what was shown. Nothing was signed.</summary>
/// <param name="drafts">What would be signed.</param>
public sealed class SigningShownException(ImmutableArray<ShownDraft> drafts) : Exception("What is to be signed has to be shown first.")
{
    /// <summary>What would be signed.</summary>
    public ImmutableArray<ShownDraft> Drafts { get; } = drafts;
}
