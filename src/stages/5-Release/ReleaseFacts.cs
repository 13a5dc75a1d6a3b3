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
        RecordFact.Of<ReleaseComparison>("release.shown-better", "By a plan stated beforehand, a new version was found better than the one before on what came of answers to traffic that they shared, with the whole of its interval on the better side.", "That callers who came more than once did not make it too sure, or that the difference is worth its cost.", ShownEvidence.IsBetter),
        RecordFact.Of<CapacityTest>("capacity.objective-kept", "The greatest load at which one named machine kept an objective was measured, between loads that kept it and one that did not.", "That other machines, or other rows, do as well.", ShownEvidence.KeptObjective),
        RecordFact.Of<CapacityTest>("capacity.sized", "For a stated load it was worked out how many machines like the one that was measured keep the objective, with a share of each kept free.", "That so many run, or that the load is what is asked of them.", test => ShownEvidence.KeptObjective(test) && ShownEvidence.HasHeadroom(test)),
        RecordFact.Of<CapacityTest>("capacity.priced", "What a load costs was worked out from a machine's measured capacity and its stated price.", "That the price is right, or that another offer was looked at.", test => ShownEvidence.KeptObjective(test) && test.Plan is { PricePerHour: > 0, CostPer1000: > 0 }),
        RecordFact.Of<CapacityTest>("capacity.energy", "The energy of a model's predictions was measured, or estimated from stated watts; the record says which.", "What training and the rest of the system take, or what carbon that is.", test => ShownEvidence.KeptObjective(test) && test.Energy is { JoulesPer1000: > 0 } energy && (energy.Source == EnergySource.Measured || energy.WattsPerCore > 0)),
        RecordFact.Of<PlatformComparison>("platform.compared", "At least two execution providers ran the same model with as many rows of the same kind on one named machine, and their speeds are on record.", "That each of them took all of the model's steps, or how it does behind a server.", ShownEvidence.ComparesPlatforms),
    ];
}
