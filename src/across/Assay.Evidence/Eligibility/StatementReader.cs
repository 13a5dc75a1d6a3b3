using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Rating;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Eligibility;

/// <summary>Reads statements of eligibility and what others rated of them. The index has to be up to date.</summary>
internal sealed class StatementReader(ILedgerStore store, IEvidenceIndex index)
{
    /// <summary>The statements of a person about a standard that count, oldest first.</summary>
    public async Task<IReadOnlyList<SignedStatement>> OfAsync(string person, string standard, CancellationToken cancellation)
    {
        var acts = await new EvidenceActs(store, index).ReadAsync(cancellation);
        return [.. acts.Where(act => Counts(act) && act.Entry.Person == person).Select(act => (act.Entry, Body: act.Body<EligibilityStatement>())).Where(act => act.Body?.Standard == standard).Select(act => new SignedStatement(act.Entry, act.Body!))];
    }

    /// <summary>The newest rating of a statement by each other person.</summary>
    public async Task<IReadOnlyList<SignedRating>> RatingsAsync(SignedStatement statement, CancellationToken cancellation)
    {
        var acts = await new EvidenceActs(store, index).ReadAsync(cancellation);
        var ratings = acts.Where(act => Counts(act) && act.Entry.Person != statement.Entry.Person).Select(act => (act.Entry, Body: act.Body<StatementRating>())).Where(act => act.Body?.Statement == statement.Entry.Id);
        return [.. ratings.GroupBy(act => act.Entry.Person).Select(each => each.Last()).Select(act => new SignedRating(act.Entry, act.Body!))];
    }

    /// <summary>A statement as another record cites it.</summary>
    public async Task<CitedRecord> CitationAsync(SignedStatement statement, CancellationToken cancellation)
    {
        var found = await store.FindAsync(statement.Entry.Id, cancellation);
        return new CitedRecord(statement.Entry.Id, statement.Entry.Kind, Digest.Of(found[0].Bytes.Span));
    }

    /// <summary>The owners of a statement's opportunities that the vault can open, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OwnersAsync(EligibilityStatement statement, IVault vault, CancellationToken cancellation)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var criterion in statement.Criteria)
            if (criterion.Owner is { } owner && await vault.OpenAsync(owner.Hmac, cancellation) is { } opening) owners[criterion.Code] = opening.Text;
        return owners;
    }

    private static bool Counts(EvidenceAct act) => act.Indexed is { Attribution: not RecordAttribution.None, Context: RecordContext.Live };
}
