using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Coverage;

/// <summary>
/// What became of each claim: claimed, then confirmed, accepted or rejected by what others recorded. An act counts when its key does and it is no rehearsal. A
/// claim needs words and a counting record of the claimant's own; an answer has to name the very bytes of the claim; nobody confirms or accepts their own work, nor
/// accepts what they confirmed. A rejected claim stays so; a new one answers it. What was accepted is undone only by the claimant or by whoever accepted it.
/// </summary>
public sealed class ClaimFold
{
    private readonly OrderedDictionary<(string Claim, PartReference Part), StandingClaim> _claims = [];
    private readonly List<Objection> _objections = [];

    /// <summary>Follows all acts.</summary>
    /// <param name="acts">In the order of the log. A claim is known to answers that stand before it: they may have been imported in another order than they were made.</param>
    public ClaimFold(IEnumerable<EvidenceAct> acts)
    {
        var counting = acts.Where(act => act.Indexed.Counts).ToList();
        foreach (var act in counting)
            if (act.Entry.TryAs<Claim>() is { } claim && claim.IsWhole) Add(act, claim);
        foreach (var act in counting) Take(act);
    }

    /// <summary>The claims, part by part.</summary>
    public IReadOnlyList<StandingClaim> Claims => [.. _claims.Values];

    /// <summary>Rejections of records that rules had counted.</summary>
    public IReadOnlyList<Objection> Objections => _objections;

    private void Add(EvidenceAct act, Claim claim)
    {
        var own = act.Named.Where(record => record.Person == act.Indexed.Person && record.Counts && EvidenceKinds.IsCitable(record.Kind)).ToDictionary(record => record.Id);
        if (own.Count == 0 || (claim.Narrative is null && own.Values.All(record => record.Kind != DecisionNote.Kind.Name))) return;
        foreach (var part in claim.Parts.Distinct())
        {
            _claims[(act.Entry.Id, part)] = new StandingClaim
            {
                Id = act.Entry.Id,
                Envelope = act.Envelope,
                Claimant = act.Indexed.Person,
                Part = part,
                At = act.Entry.At,
                Support = Support.Claimed,
                Cites = [.. claim.Cites.Where(cited => own.ContainsKey(cited.Id))],
                Newest = own.Values.Max(record => record.At),
            };
        }
    }

    private void Take(EvidenceAct act)
    {
        if (act.Entry.TryAs<Confirmation>() is { IsWhole: true } confirmation) Answer(act, confirmation.Claim, confirmation.Claimant, confirmation.Parts, AnswerOf(act, Support.Confirmed) with { Capacity = confirmation.Capacity });
        else if (act.Entry.TryAs<Acceptance>() is { IsWhole: true } acceptance) Answer(act, acceptance.Claim, acceptance.Claimant, acceptance.Parts, AnswerOf(act, Support.Accepted));
        else if (act.Entry.TryAs<Rejection>() is { IsWhole: true } rejection) Reject(act, rejection);
    }

    private void Answer(EvidenceAct act, string claim, string claimant, ImmutableArray<PartReference> parts, ClaimAnswer answer)
    {
        foreach (var part in parts.Distinct())
        {
            if (!_claims.TryGetValue((claim, part), out var standing) || standing.Claimant != claimant || !Names(act, claim, standing.Envelope) || !MayAnswer(act, standing, answer)) continue;
            _claims[(claim, part)] = standing with { Support = answer.Says > standing.Support ? answer.Says : standing.Support, Answers = standing.Answers.Add(answer) };
        }
    }

    private static bool MayAnswer(EvidenceAct act, StandingClaim standing, ClaimAnswer answer)
    {
        // Who attests a session answers for it too: a claimant's own key cannot speak as somebody else.
        if (standing.Support == Support.Rejected || act.Indexed.Person == standing.Claimant || act.Indexed.Holder == standing.Claimant) return false;
        return answer.Says != Support.Accepted || standing.Answers.All(earlier => earlier.Says != Support.Confirmed || earlier.Person != answer.Person);
    }

    private void Reject(EvidenceAct act, Rejection rejection)
    {
        var isClaim = _claims.Keys.Any(key => key.Claim == rejection.Rejects);
        foreach (var part in rejection.Parts.Distinct())
        {
            if (_claims.TryGetValue((rejection.Rejects, part), out var standing)) RejectClaim(act, standing);
            else if (!isClaim && act.Named.FirstOrDefault(record => record.Id == rejection.Rejects && record.Person == rejection.Claimant) is { } rejected) _objections.Add(new Objection(part, rejected, act.Entry.Id, act.Indexed.Person));
        }
    }

    private void RejectClaim(EvidenceAct act, StandingClaim standing)
    {
        if (!Names(act, standing.Id, standing.Envelope)) return;
        var mayUndo = act.Indexed.Person == standing.Claimant || standing.Answers.Any(answer => answer.Says == Support.Accepted && answer.Person == act.Indexed.Person);
        if (standing.Support == Support.Accepted && !mayUndo) return;
        _claims[(standing.Id, standing.Part)] = standing with { Support = Support.Rejected, Answers = standing.Answers.Add(AnswerOf(act, Support.Rejected)) };
    }

    private static bool Names(EvidenceAct act, string claim, Kernel.Digest envelope) => act.Entry.Subjects.Any(subject => subject.Name == $"record:{claim}" && subject.Digest == envelope);

    private static ClaimAnswer AnswerOf(EvidenceAct act, Support says) => new(act.Entry.Id, says, act.Indexed.Person, act.Entry.At, null, act.Indexed.Attribution == RecordAttribution.Session);
}
