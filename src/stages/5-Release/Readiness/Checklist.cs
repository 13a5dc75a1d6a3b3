using System.Collections.Immutable;
using System.Globalization;
using Assay.Evaluate.Verdict;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Assay.Release.Readiness;

/// <summary>The checklist of a release: computed from records and from what the request says. What cannot be shown does not hold.</summary>
public static class Checklist
{
    /// <summary>The item that the evaluation is young enough; it is looked at again when the version goes live.</summary>
    public const string Fresh = "evaluated-lately";

    /// <summary>The item that going back was done before.</summary>
    public const string Rehearsed = "rollback-rehearsed";

    private const string Findings = "no-open-findings";
    private static readonly string[] Unwaivable = ["evaluated", "fit", Fresh, "on-record"];

    /// <summary>The items that a project may leave out. That the model was evaluated, is fit and is here, cannot be.</summary>
    public static ImmutableArray<string> Waivable { get; } = ["warnings-answered", "card", "owner", "runbook", "rollback-plan", Rehearsed, "monitored"];

    /// <summary>The items that somebody else may let be for a while: what may be left out, open findings, and that the evaluation is young. A model that was not evaluated, is not fit, or is not here, goes live by no exception.</summary>
    public static ImmutableArray<string> Exceptable { get; } = [.. Waivable, Findings, Fresh];

    /// <summary>Names of the items that a policy asks for.</summary>
    public static IEnumerable<string> Asked(ReleaseSection policy, bool isRehearsal) =>
        Unwaivable.Concat(Waivable).Concat(policy.OpenFindings is null ? [] : [Findings]).Where(name => !policy.Waived.Contains(name) && !(isRehearsal && name == Rehearsed));

    /// <summary>The findings that stand in the way, by a policy.</summary>
    public static IEnumerable<OpenFinding> InTheWay(IReadOnlyList<OpenFinding> findings, ReleaseSection policy) =>
        policy.OpenFindings is { } limit ? findings.Where(finding => (int)finding.Severity >= (int)limit) : [];

    /// <summary>The items, in the order in which people work through them.</summary>
    /// <param name="evidence">What is on record.</param>
    /// <param name="isHere">Whether the model's file is in the home, with the digest that was evaluated.</param>
    /// <param name="request">What the request says; its own checklist is not read.</param>
    /// <param name="isRehearsal">Whether it is a rehearsal: that one was made before is not asked of it.</param>
    /// <param name="now">The moment.</param>
    public static ImmutableArray<ReadinessItem> Of(ReleaseEvidence evidence, bool isHere, ReleaseRequest request, bool isRehearsal, DateTimeOffset now)
    {
        ReadinessItem[] items = [.. OfModel(evidence, isHere, request.Policy, now), .. OfRequest(evidence, request), .. OfFindings(evidence, request.Policy)];
        return [.. items.Where(item => !request.Policy.Waived.Contains(item.Name) && !(isRehearsal && item.Name == Rehearsed))];
    }

    private static IEnumerable<ReadinessItem> OfModel(ReleaseEvidence evidence, bool isHere, ReleaseSection policy, DateTimeOffset now)
    {
        var verdict = evidence.Verdict?.As<VerdictRecord>();
        yield return Item("evaluated", evidence.Verdict is not null, "The model was evaluated.", "There is no verdict of this project on record: run 'assay run'.", evidence.Verdict?.Id);
        yield return Item("fit", verdict is { FitToRelease: true }, "Every gate that blocks is passed.", verdict is null ? "Nothing was evaluated." : $"{(verdict.Blocked == 1 ? "One gate that blocks is" : $"{verdict.Blocked} gates that block are")} not passed: see the report.", evidence.Verdict?.Id);
        yield return Item(Fresh, evidence.Verdict is { } stated && now - stated.At <= TimeSpan.FromDays(policy.EvaluatedWithinDays), Days("It was evaluated within {0} days.", policy), Days("It was not evaluated within {0} days: run 'assay run'.", policy), evidence.Verdict?.Id);
        var due = verdict?.StillNeeded(evidence.Answers.Gates) ?? [];
        yield return Item("warnings-answered", verdict is not null && due.IsEmpty, "Every warning is answered by a decision note.", due.IsEmpty ? "Nothing was evaluated." : $"{(due.Length == 1 ? "One thing is" : $"{due.Length} things are")} to be done first: {due[0]}", evidence.Verdict?.Id);
        yield return Item("on-record", evidence.Training is not null && isHere, "The file that was evaluated is in the home, and its training is on record.", "The file that was evaluated is not in this home, or its training is not on record: run 'assay run'.", evidence.Training?.Id);
        yield return Item("card", evidence.Performance is not null, "What a model card tells of it is on record.", "Nothing on record says how well it does.", evidence.Performance?.Id);
    }

    private static IEnumerable<ReadinessItem> OfRequest(ReleaseEvidence evidence, ReleaseRequest request)
    {
        yield return Item("owner", request.Owner is { Length: > 0 }, "An owner is named.", "Name the team or role that answers for it: --owner.");
        yield return Item("runbook", request.RunbookDigest is not null, "A runbook is named, and its content is on record by digest.", "Give the runbook's file: --runbook FILE.");
        yield return Item("rollback-plan", request.RollbackPlan is { Length: > 0 }, "The way back is written down.", "Say how to go back: --rollback '…'.");
        yield return Item(Rehearsed, evidence.RolledBack is not null, "Going back was done before.", $"Going back was never tried in '{request.Environment}': rehearse it ('assay release request --rehearse', then approve, activate and rollback --rehearse), and ask anew.", evidence.RolledBack?.Id);
        yield return Item("monitored", request.Watch is { Length: > 0 }, "It is said under which name it will be monitored.", "Say how it will be watched: --watch NAME, the name that 'assay monitor run --watch' takes.");
    }

    private static IEnumerable<ReadinessItem> OfFindings(ReleaseEvidence evidence, ReleaseSection policy)
    {
        if (policy.OpenFindings is null) yield break;
        OpenFinding[] open = [.. InTheWay(evidence.Findings, policy)];
        yield return Item(Findings, open.Length == 0, "No alert that the policy asks about is open.", open.Length == 0 ? "" : $"{open.Length} alerts are open: {open[0].Sentence}. Resolve them with 'assay monitor resolve'.", null);
    }

    private static string Days(string sentence, ReleaseSection policy) => string.Format(CultureInfo.InvariantCulture, sentence, policy.EvaluatedWithinDays);

    private static ReadinessItem Item(string name, bool holds, string good, string bad, string? record = null) => new(name, holds, holds ? good : bad, holds ? record : null);
}
