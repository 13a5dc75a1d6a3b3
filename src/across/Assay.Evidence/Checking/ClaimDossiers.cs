using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Portfolio;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Checking;

/// <summary>Gathers what the checks of claims look at. The index has to be up to date.</summary>
internal sealed class ClaimDossiers(ILedgerStore store, IEvidenceIndex index, FactCatalogue facts)
{
    private static readonly FreshnessWindow UsualWindow = new(12, 36);

    /// <summary>The dossiers of the claims that are asked for, in the order of the log.</summary>
    public async Task<IReadOnlyList<ClaimDossier>> ReadAsync(Func<RecordEntry, bool> isAsked, DateTimeOffset now, CancellationToken cancellation)
    {
        var acts = await new EvidenceActs(store, index).ReadAsync(cancellation);
        var attested = acts.Select(act => (Act: act, Body: act.Body<Authenticity>())).Where(act => act.Body is not null).SelectMany(act => act.Body!.Claimants.Select(claimant => (Claimant: claimant, Answer: Of(act.Act, act.Body.Capacity)))).ToLookup(act => act.Claimant, act => act.Answer);
        var answers = acts.SelectMany(AnswersOf).ToLookup(answer => answer.Claim, answer => answer.Answer);
        var cited = new CitedEvidenceReader(store, index, await OpeningsAsync(cancellation));
        var dossiers = new List<ClaimDossier>();
        foreach (var act in acts)
            if (act.Entry.Kind == Claim.Kind.Name && isAsked(act.Entry) && act.Body<Claim>() is { IsWhole: true } claim) dossiers.Add(await DossierAsync(act, claim, [.. answers[act.Entry.Id], .. attested[act.Entry.Person]], cited, now, cancellation));
        return dossiers;
    }

    private async Task<ClaimDossier> DossierAsync(EvidenceAct act, Claim claim, ImmutableArray<CheckedAnswer> answers, CitedEvidenceReader reader, DateTimeOffset now, CancellationToken cancellation)
    {
        var standards = claim.Parts.Select(part => part.Standard).Distinct().ToDictionary(id => id, id => StandardLibrary.Read(id, facts).Value);
        var cites = new List<CitedEvidence>();
        foreach (var cited in claim.Cites) cites.Add(await reader.ReadAsync(cited, cancellation));
        return new ClaimDossier
        {
            Id = act.Entry.Id,
            Claimant = act.Entry.Person,
            At = act.Entry.At,
            Attribution = act.Indexed.Attribution,
            Parts = [.. claim.Parts.Select(part => (part, standards[part.Standard]?.Find(part.Criterion)?.Part(part.Part)))],
            HasNarrative = claim.Narrative is not null,
            Cites = [.. cites],
            Answers = answers,
            Freshness = standards.Values.FirstOrDefault(standard => standard is not null)?.Freshness ?? UsualWindow,
            Now = now,
        };
    }

    private static IEnumerable<(string Claim, CheckedAnswer Answer)> AnswersOf(EvidenceAct act)
    {
        if (act.Body<Confirmation>() is { IsWhole: true } confirmation) yield return (confirmation.Claim, Of(act, confirmation.Capacity));
        else if (act.Body<Acceptance>() is { IsWhole: true } acceptance) yield return (acceptance.Claim, Of(act, null));
        else if (act.Body<Rejection>() is { IsWhole: true } rejection) yield return (rejection.Rejects, Of(act, null));
    }

    private static CheckedAnswer Of(EvidenceAct act, Capacity? capacity) => new(act.Entry.Id, act.Entry.Kind, act.Entry.Person, act.Indexed.Attribution, capacity);

    /// <summary>How often test sets were opened, by project, whoever opened them.</summary>
    private async Task<IReadOnlyDictionary<string, long>> OpeningsAsync(CancellationToken cancellation)
    {
        var tallies = await index.TalliesAsync(null, cancellation);
        return tallies.Where(tally => tally is { Kind: CitedEvidenceReader.OpeningKind, Project: not null }).GroupBy(tally => tally.Project!).ToDictionary(project => project.Key, project => project.Sum(tally => tally.Count));
    }
}
