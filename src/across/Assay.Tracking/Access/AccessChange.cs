using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>A change of one person's access, written in one transaction. The person's own document is written with each, so that its version tells whether anything of theirs changed.</summary>
/// <param name="User">The person as they are to be.</param>
/// <param name="Told">What the ledger is told; null where nothing changes.</param>
internal sealed record AccessChange(User User, IAccessTold? Told)
{
    /// <summary>What else is written: tokens and permissions.</summary>
    public IReadOnlyList<DocumentWrite> Also { get; init; } = [];
}
