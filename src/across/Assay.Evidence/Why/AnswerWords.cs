using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Why;

/// <summary>Opens what people said when they claimed, confirmed, accepted or rejected, where it was disclosed to this home.</summary>
/// <param name="store">The log.</param>
/// <param name="vault">The personal texts.</param>
internal sealed class AnswerWords(ILedgerStore store, IVault vault)
{
    /// <summary>The words by the record that holds their commitments; none for a record of which a text stays sealed.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> OfAsync(IEnumerable<ExplainedPart> parts, CancellationToken cancellation)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in parts.SelectMany(IdsOf).Distinct())
            if (await store.FindAsync(id, cancellation) is [var stored] && RecordReader.TryRead(stored) is { Succeeded: true } read && await OpenAsync(read.Value, cancellation) is { Length: > 0 } said) words.Add(id, said);
        return words.ToImmutable();
    }

    private static IEnumerable<string> IdsOf(ExplainedPart part) => [.. part.Claims.SelectMany(claim => claim.Answers.Select(answer => answer.Id).Prepend(claim.Id)), .. part.Objections.Select(objection => objection.Id)];

    private async Task<string?> OpenAsync(RecordEntry entry, CancellationToken cancellation)
    {
        var texts = new List<string>();
        foreach (var commitment in SealedIn(entry).OfType<Sealed>())
        {
            if (await vault.OpenAsync(commitment.Hmac, cancellation) is not { } opening) return null;
            texts.Add(opening.Text);
        }

        return texts is [var first, .. var rest] ? $"{first}{(rest.Count > 0 ? $" ({string.Join("; ", rest)})" : "")}" : null;
    }

    private static Sealed?[] SealedIn(RecordEntry entry)
    {
        if (entry.TryAs<Claim>() is { } claim) return [claim.Narrative];
        if (entry.TryAs<Rejection>() is { } rejection) return [rejection.Reason];
        if (entry.TryAs<Confirmation>() is { } confirmation) return [confirmation.Observed, confirmation.When, confirmation.Where];
        return entry.TryAs<Acceptance>() is { } acceptance ? [acceptance.Remark] : [];
    }
}
