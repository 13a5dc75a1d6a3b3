using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Release.History;
using Assay.Release.Policies;
using Assay.Release.Readiness;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Assay.Release.Asking;

/// <summary>The capability <c>release request</c>: asks for a version to go live.</summary>
public static class RequestRelease
{
    /// <summary>The declaration.</summary>
    public static Capability<RequestInput, AskedRelease> Capability { get; } = new("release request", "Ask for the model that was evaluated last to go live: what, where, how, and the way back.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("project", "The project's folder; the current one if left out.") { IsPositional = true, IsProjectFolder = true },
            new("to", "Where it is to go: production, or another name.") { IsRequired = true },
            new("strategy", "How it takes over: recreate, blue-green, canary, shadow or ab-test; blue-green if left out."),
            new("steps", "Shares of the traffic in percent, rising, with commas between: 5,25,100."),
            new("maxErrors", "Of a canary: greatest share of requests that may fail before it goes back by itself; 0.05 if left out."),
            new("maxLatency", "Of a canary: milliseconds within which 95 of 100 requests have to be answered; no limit if left out."),
            new("maxDrift", "Of a canary: greatest population stability index between its scores and those of the version before; no limit if left out."),
            new("advanceAfter", "Of a canary: when a server takes the next step by itself: a time (30m), a number of requests (500), or both (1h,500). Never if left out."),
            new("metric", "Of a comparison: by what: accuracy, outcome or absolute-error."),
            new("wished", "Of a comparison by outcome: the label that is wished."),
            new("minEffect", "Of a comparison: the smallest difference that matters, in the metric's unit."),
            new("alpha", "Of a comparison: the chance to find a difference where there is none; 0.05 if left out."),
            new("horizon", "Of a comparison: labelled rows of each version at which it is decided, once. Without it and without a baseline the test is sequential, and may be looked at as often as one likes."),
            new("baseline", "Of a comparison of shares: what is expected of the version before; the horizon is computed from it."),
            new("power", "Of a comparison with a baseline: the chance to find the smallest difference; 0.8 if left out."),
            new("owner", "The team or role that answers for it; no person's name."),
            new("rollback", "The way back, in words."),
            new("runbook", "The runbook's file; its digest is recorded."),
            new("watch", "Name under which it is monitored, as 'assay monitor run --watch' takes it."),
            new("verdict", "The id of the verdict of a challenger, as 'assay monitor retrain' tells it; the newest verdict of the project's own run if left out."),
            new("rehearse", "Rehearse it: one person may do everything, nothing goes live, and nothing counts as real work.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-model"] = "Nothing that was evaluated is on record.",
            ["release.strategy"] = "There is no such strategy.",
            ["release.steps"] = "The steps cannot be used.",
            ["release.canary"] = "A limit or step of the canary cannot be used.",
            ["release.comparison"] = "The plan to compare by cannot be used.",
            ["release.runbook"] = "The runbook cannot be read.",
        }),
        Examples =
        [
            new("assay release request --to production --owner 'credit risk' --rollback 'switch back to the version before' --runbook runbook.md --watch mortgage", "the project in this folder"),
            new("assay release request churn --to production --strategy canary --steps 5,25,100 --owner retention --rollback '…' --runbook runbook.md --watch churn", "a share of the traffic first"),
            new("assay release request --to production --strategy canary --steps 5,25,100 --max-errors 0.02 --max-latency 50 --advance-after 1h,500 --owner retention --rollback '…' --runbook runbook.md --watch churn", "goes on, and goes back, by itself"),
            new("assay release request --to production --strategy ab-test --metric accuracy --min-effect 0.02 --owner retention --rollback '…' --runbook runbook.md --watch churn", "half of the callers, compared by a test that may be looked at at any time"),
            new("assay release request --to production --rehearse", "alone, to learn how it goes"),
        ],
        Handle = HandleAsync,
        Describe = AskedText.Lines,
    };

    private static async Task<Outcome<AskedRelease>> HandleAsync(RequestInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var folder = services.Need<WorkingFolder>();
        var project = services.Need<ProjectSections>().Read(folder.Full(input.Project ?? "."), input.Project ?? ".");
        var strategy = StrategyText.Read(input.Strategy, input.Steps);
        var runbook = Runbook(input.Runbook, folder);
        var (canary, comparison) = (CanaryText.Read(input), ComparisonText.Read(input));
        Problem[] faults = [.. project.Problems, .. strategy.Problems, .. canary.Problems, .. comparison.Problems, .. runbook.Problems];
        if (faults.Length > 0) return Outcome<AskedRelease>.Failed(faults);
        var evidence = await ReleaseEvidence.ReadAsync(services.Need<ILedgerStore>(), project.Value!.Name, input.To, input.Verdict, cancellation);
        if (evidence.Model is not { } model) return NoModel(project.Value.Name);
        var history = await PolicyOnRecord.ReadAsync(services, cancellation);
        if (!history.Succeeded) return Outcome<AskedRelease>.Failed(history.Problems);
        evidence = evidence with { Findings = await services.Need<OpenFindings>().Find(project.Value.Name, cancellation) };
        var policy = StrictestPolicy.Of(project.Value.Section<ReleaseSection>(), history.Value.Asked());
        var request = Request(input, evidence, strategy.Value, runbook.Value, policy) with { Canary = canary.Value, Comparison = comparison.Value };
        var now = services.Need<TimeProvider>().GetUtcNow();
        var context = input.Rehearse && project.Value.Context == RecordContext.Live ? RecordContext.Rehearsal : project.Value.Context;
        request = request with { Checklist = Checklist.Of(evidence, services.Need<IArtifactStore>().Contains(model), request, context != RecordContext.Live, now) };
        var key = $"release/request/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var draft = RecordDraft.Of(request, key, evidence.Verdict!.Subjects[0], await RecordSubject.OfAsync(services.Need<ILedgerStore>(), evidence.Verdict, cancellation)) with { Project = project.Value.Name, Context = context };
        var entry = (await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0];
        return AskedText.Of(new ReleaseCase(entry, request), now);
    }

    private static ReleaseRequest Request(RequestInput input, ReleaseEvidence evidence, (ReleaseStrategy Strategy, ImmutableArray<int> Steps) strategy, (string Name, Digest Digest)? runbook, ReleaseSection policy) => new()
    {
        Model = evidence.Model!.Value,
        Verdict = evidence.Verdict!.Id,
        EvaluatedAt = evidence.Verdict.At,
        Environment = input.To,
        Strategy = strategy.Strategy,
        Steps = strategy.Steps,
        Owner = input.Owner,
        RollbackPlan = input.Rollback,
        Runbook = runbook?.Name,
        RunbookDigest = runbook?.Digest,
        Watch = input.Watch,
        Policy = policy,
        Checklist = [],
    };

    private static Outcome<(string Name, Digest Digest)?> Runbook(string? path, WorkingFolder folder)
    {
        if (path is null) return Outcome<(string, Digest)?>.Success(null);
        try
        {
            return (Path.GetFileName(path), Digest.Of(File.ReadAllBytes(folder.Full(path))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("release.runbook", $"The runbook cannot be read: {fault.Message}", "Check the path.") { Place = new Place(path) };
        }
    }

    private static Problem NoModel(string project) => new("release.no-model", "Nothing that was evaluated is on record for this project.", "Run 'assay run' first: only what was evaluated can be released.") { Value = project, Expected = "a verdict on record" };
}
