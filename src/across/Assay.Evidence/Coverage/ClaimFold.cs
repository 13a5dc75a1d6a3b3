using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Coverage;

/// <summary>
/// Follows claims through the log: claimed, then confirmed, accepted or rejected by what others recorded. An act counts when its key does and it is no rehearsal;
/// a confirmation or an acceptance only by another person than the claimant. A rejected claim stays so; a new one answers it.
/// </summary>
public sealed class ClaimFold
{
    private readonly OrderedDictionary<(string Claim, PartReference Part), StandingClaim> _claims = [];
    private readonly List<Objection> _objections = [];

    /// <summary>The claims so far, part by part.</summary>
    public IReadOnlyList<StandingClaim> Claims => [.. _claims.Values];

    /// <summary>Rejections of records that rules had counted.</summary>
    public IReadOnlyList<Objection> Objections => _objections;

    /// <summary>Takes in the next act in the order of the log.</summary>
    /// <param name="act">The act.</param>
    /// <param name="cited">What the index holds of the records that a claim cites; empty for other acts.</param>
    public void Next(EvidenceAct act, IReadOnlyList<IndexedRecord> cited)
    {
        if (act.Indexed is not { Attribution: not RecordAttribution.None, Context: RecordContext.Live }) return;
        try
        {
            Take(act, cited);
        }
        catch (JsonException)
        {
            // A record from elsewhere whose body is not of its kind says nothing.
        }
    }

    private void Take(EvidenceAct act, IReadOnlyList<IndexedRecord> cited)
    {
        if (Is<Claim>(act)) Add(act, act.Entry.As<Claim>(), cited);
        else if (Is<Confirmation>(act) && act.Entry.As<Confirmation>() is var confirmation) Answer(act, confirmation.Claim, confirmation.Parts, Support.Confirmed);
        else if (Is<Acceptance>(act) && act.Entry.As<Acceptance>() is var acceptance) Answer(act, acceptance.Claim, acceptance.Parts, Support.Accepted);
        else if (Is<Rejection>(act)) Reject(act, act.Entry.As<Rejection>());
    }

    private static bool Is<TBody>(EvidenceAct act) where TBody : IRecordBody<TBody> => act.Entry.Kind == TBody.Kind.Name && act.Entry.Version == TBody.Kind.Version;

    private void Add(EvidenceAct act, Claim claim, IReadOnlyList<IndexedRecord> cited)
    {
        var own = cited.Where(record => record.Person == act.Indexed.Person && record is { Context: RecordContext.Live, Attribution: not RecordAttribution.None }).ToList();
        if (own.Count == 0) return;
        foreach (var part in claim.Parts.Distinct())
            _claims[(act.Entry.Id, part)] = new StandingClaim { Id = act.Entry.Id, Claimant = act.Indexed.Person, Part = part, At = act.Entry.At, Support = Support.Claimed, Cites = claim.Cites, Newest = own.Max(record => record.At) };
    }

    private void Answer(EvidenceAct act, string claim, ImmutableArray<PartReference> parts, Support support)
    {
        foreach (var part in parts)
        {
            if (!_claims.TryGetValue((claim, part), out var standing) || standing.Claimant == act.Indexed.Person || standing.Support == Support.Rejected) continue;
            _claims[(claim, part)] = standing with { Support = support > standing.Support ? support : standing.Support, Answers = standing.Answers.Add(act.Entry.Id) };
        }
    }

    private void Reject(EvidenceAct act, Rejection rejection)
    {
        foreach (var part in rejection.Parts)
        {
            if (_claims.TryGetValue((rejection.Rejects, part), out var standing)) _claims[(rejection.Rejects, part)] = standing with { Support = Support.Rejected, Answers = standing.Answers.Add(act.Entry.Id) };
            else _objections.Add(new Objection(part, rejection.Claimant, act.Entry.At, act.Entry.Id));
        }
    }
}
