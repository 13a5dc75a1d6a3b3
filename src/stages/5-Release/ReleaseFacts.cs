using System.Collections.Immutable;
using Assay.Ledger.Facts;
using Assay.Release.Capacity;
using Assay.Release.Readiness;
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
        RecordFact.Of<ReleaseRequest>("release.gradual", "A version was to take over by steps, beside the one before, or in its shadow.", "That anybody looked at it between the steps.", request => request is { Strategy: ReleaseStrategy.Canary, Steps.Length: > 1 } or { Strategy: ReleaseStrategy.Shadow or ReleaseStrategy.AbTest }),
        RecordFact.Of<ReleaseRequest>("release.way-back-tried", "When it was asked for, going back had been done before in that place, for real or as a rehearsal.", "That the way back is quick enough, or works for this version.", request => request.Checklist.Any(item => item is { Name: Checklist.Rehearsed, Holds: true, Record: not null })),
        RecordFact.Of<ReleaseRequest>("release.watch-named", "When it was asked for, it was said under which name the version is to be monitored.", "That it is monitored.", request => request.Watch is { Length: > 0 }),
        RecordFact.Of<ReleaseRequest>("release.runbook", "A runbook was named, and its content is on record by digest.", "That whoever is on call has tried it.", request => request.RunbookDigest is not null),
        RecordFact.Of<ReleaseAnswer>("release.answered", "Somebody else's request for release was approved or rejected, with a reason.", "That the role which is stated is held.", answer => answer.Role.Length > 0),
        RecordFact.Of<ReleaseAnswer>("release.approved", "Somebody else's request for release was approved, with a reason and in a stated role.", "That the role is held, that the report was read, or that the approver had no part in building the model.", answer => answer is { Approves: true, Role.Length: > 0 }),
        RecordFact.Of<ReleaseException>("release.excepted", "An item of a checklist was let be, with a reason, an owner and an end.", "That it was right to.", exception => exception.Owner.Length > 0),
        RecordFact.Of<ReleaseChange>("release.live", "A version went live by a granted request, for part of the traffic or all of it, and what answered before is on record.", "That it does well.", change => change is { Change: ReleaseChangeKind.Activated, Request: not null, Model: not null, Share: > 0 }),
        RecordFact.Of<ReleaseChange>("release.replaced", "A live version gave way to another, which took all of the traffic by a granted request.", "What was changed in it, or that it is the better one.", change => change is { Change: ReleaseChangeKind.Activated, Request: not null, Model: { } model, Before: { } before, Share: 100 } && model != before),
        RecordFact.Of<ReleaseShadow>("release.shadowed", "A version ran in the shadow of the one that answered, and how they differ was measured on the same requests.", "Which of the two is right.", shadow => shadow.Compared > 0 && (shadow.Agreement is not null || shadow.MeanDifference is not null)),
        RecordFact.Of<ReleaseRequest>("release.comparison-planned", "How two versions are compared was stated before the comparison began: metric, smallest difference, alpha, and when to look.", "That the metric is the right one.", request => request is { Strategy: ReleaseStrategy.AbTest, Comparison: not null }),
        RecordFact.Of<ReleaseComparison>("release.compared", "Two versions that shared the traffic were compared on what came of their answers, and the plan stated beforehand decided.", "That callers who came more than once did not make it too sure.", comparison => comparison is { Decision: not ComparisonDecision.Continue, Difference: not null }),
        RecordFact.Of<ReleaseChange>("release.rolled-back-by-limit", "A server took a version back by itself, by a limit that its request had stated.", "What it cost those who were asked before.", change => change is { Change: ReleaseChangeKind.RolledBack, Automatic: not null }),
        RecordFact.Of<ReleasePolicy>("release.policed", "What an organisation asks of every release, who has to approve among it, is on record.", "That it asks enough.", policy => !policy.Rules.Approvals.IsEmpty),
        RecordFact.Of<ReleaseRequest>("release.limited", "Limits were stated beforehand by which a version goes back by itself.", "That they were ever tried.", request => request is { Strategy: ReleaseStrategy.Canary, Canary: not null }),
        RecordFact.Of<ReleaseChange>("release.rolled-back", "A version was taken back, with a reason.", "What it cost.", change => change is { Change: ReleaseChangeKind.RolledBack, Reason: not null }),
        RecordFact.Of<CapacityTest>("capacity.knee", "The load that one machine takes at a stated latency was measured, and the machines that a stated load needs were worked out.", "That other machines, or other rows, do as well.", test => test is { Knee: not null, Plan: not null }),
        RecordFact.Of<CapacityTest>("capacity.energy", "The energy of a model's predictions was measured, or estimated from stated watts; the record says which.", "What the rest of the system takes.", test => test.Energy is not null),
        RecordFact.Of<PlatformComparison>("platform.compared", "A model's speed was compared by execution provider, threads or rows a run.", "How it does behind a server.", comparison => comparison.Trials.Length > 0),
    ];
}
