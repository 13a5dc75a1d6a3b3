using Assay.Ledger.Records;

namespace Assay.Server.Web.Signing;

/// <summary>Lets nothing be signed but what was shown and confirmed: the first records of an act; those that follow from them go with them.</summary>
/// <param name="held">The signing.</param>
public sealed class SigningGuard(HeldSigning held)
{
    private bool _isPassed;

    /// <summary>Passes, or throws what is to be shown.</summary>
    /// <exception cref="SigningShownException">The drafts were not confirmed.</exception>
    public void Check(IReadOnlyList<RecordDraft> drafts)
    {
        if (_isPassed) return;
        var shown = drafts.Select(ShownDraft.Of).ToArray();
        if (held.Confirmed != ShownDraft.DigestOf(shown)) throw new SigningShownException([.. shown]);
        _isPassed = true;
    }
}
