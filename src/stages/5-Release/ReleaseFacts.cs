using System.Collections.Immutable;
using Assay.Ledger.Facts;
using Assay.Release.Records;

namespace Assay.Release;

/// <summary>What the records of this stage can show.</summary>
public static class ReleaseFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        RecordFact.Of<ReleaseRequest>("release.asked", "A version was put up for release, with where, how, an owner and the way back.", "That it went live, or that the plan works.", request => request is { Owner.Length: > 0, RollbackPlan.Length: > 0 }),
        RecordFact.Of<ReleaseRequest>("release.ready", "Every item of the release's checklist held when it was asked for, none waived.", "That the items suffice.", request => request.Checklist.Length > 0 && request.Policy.Waived.IsEmpty && request.Checklist.All(item => item.Holds)),
        RecordFact.Of<ReleaseRequest>("release.gradual", "A version was to take over by steps, beside the one before, or in its shadow.", "That anybody looked at it between the steps.", request => request.Strategy is ReleaseStrategy.Canary or ReleaseStrategy.Shadow or ReleaseStrategy.AbTest),
        RecordFact.Of<ReleaseRequest>("release.runbook", "A runbook was named, and its content is on record by digest.", "That whoever is on call has tried it.", request => request.RunbookDigest is not null),
        RecordFact.Of<ReleaseAnswer>("release.answered", "Somebody else's request for release was approved or rejected, with a reason.", "That the role which is stated is held.", answer => answer.Role.Length > 0),
        RecordFact.Of<ReleaseException>("release.excepted", "An item of a checklist was let be, with a reason, an owner and an end.", "That it was right to.", exception => exception.Owner.Length > 0),
        RecordFact.Of<ReleaseChange>("release.live", "A version went live by an approved request, and what answered before is on record.", "That it does well.", change => change is { Change: ReleaseChangeKind.Activated, Request: not null }),
        RecordFact.Of<ReleaseChange>("release.rolled-back", "A version was taken back, with a reason.", "What it cost.", change => change is { Change: ReleaseChangeKind.RolledBack, Reason: not null }),
    ];
}
