using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Predictions;
using Assay.Projects.Artifacts;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Records;
using Assay.Retire.Settings;

namespace Assay.Retire.Planning;

/// <summary>The capability <c>retire plan</c>: states why a model goes, who answers for it, what depends on it and what is kept how long. Nothing happens yet.</summary>
public static class PlanRetirement
{
    /// <summary>The declaration.</summary>
    public static Capability<PlanRequest, RetireReceipt> Capability { get; } = new("retire plan", "Plan to take a model out of use: why, who answers, who depends on it, what is kept how long. Nothing happens yet.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("model", "The model: the start of the ONNX file's digest or of its train.model record; the newest if left out.") { IsPositional = true },
            new("trigger", "What sets it off: superseded, unneeded, performance, risk or law; the project file's if left out."),
            new("reason", "Why, in a sentence or two.") { IsRequired = true },
            new("owner", "Who answers for the retirement; the project file's, else the one named at release, if left out."),
            new("retain", "How many days from now a class of assets is kept: model=0, data=365, logs=90, documents=3650. Classes that are not named go by the project file; without it they stay.", ParameterType.Texts),
            new("callers", "A team or a program that uses the model; give it once for each. Whoever signed in and was answered is added from the log.", ParameterType.Texts),
            new("project", "The folder of the model's project, whose file has a section 'retire'; the current one if it is the model's.") { IsProjectFolder = true },
            new("rehearsal", "Try the steps: nothing is deleted, and the model stays in use.", ParameterType.Flag),
        ],
        Problems = RetireProblems.Of("retire.no-model", "retire.ambiguous", "retire.trigger", "retire.retention", "retire.empty", "retire.too-long", "retire.already", "retire.other-project"),
        Examples = [new("assay retire plan --trigger superseded --reason 'The model of May decides better.' --owner 'A. Owner' --retain model=0 --callers 'the web form'", "the newest model; its data stays"), new("assay retire plan 5f1c --reason 'The licence ends.' --project credit --rehearsal", "a rehearsal; trigger, owner and retention are the project file's")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(PlanRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var model = ModelSearch.Find(desk.Ledger, request.Model);
        var settings = PlanSettings.Of(request, desk.Ledger, model.Value, services);
        List<Problem> faults = [.. model.Problems, .. settings.Problems, .. RetirementDesk.Needed("reason", request.Reason), .. request.Callers.SelectMany(caller => RetirementDesk.Needed("callers", caller))];
        if (model.Succeeded && desk.Ledger.Retired(model.Value.Subjects[0].Digest) is { } retired) faults.Add(Already(retired.Entry));
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var logs = new LogFinder(desk.Ledger, services.Need<ILoggedFiles>());
        var served = await logs.CallersAsync(model.Value!.Subjects[0].Digest, cancellation);
        ImmutableArray<FoundAsset> assets = [.. new AssetFinder(desk.Ledger, services.Need<IArtifactStore>()).Of(model.Value), .. (await logs.OfAsync(model.Value, cancellation)).Where(file => !file.IsWritten && file.Name.EndsWith(".parquet", StringComparison.Ordinal))];
        var sealer = desk.Sealer(RetirePlan.Kind);
        var plan = Plan(request, model.Value, settings.Value!, assets, served, desk, sealer);
        var entries = await desk.AppendAsync([desk.Draft(plan, model.Value, sealer, plan.IsRehearsal, model.Value.Subjects[0])], cancellation);
        return new RetireReceipt([entries[0].Id], entries[0].Id, [.. PlanText.Lines(plan, served, settings.Value!.Sources, entries[0].Id)]);
    }

    private static RetirePlan Plan(PlanRequest request, RecordEntry model, PlanSettings settings, ImmutableArray<FoundAsset> assets, ImmutableArray<(string Model, LoggedUse Use)> served, RetirementDesk desk, Sealer sealer)
    {
        var signedIn = served.Select(each => each.Use.Caller).OfType<string>().Where(caller => !request.Callers.Contains(caller)).Distinct(StringComparer.Ordinal);
        return new RetirePlan
        {
            Model = model.Subjects[0].Digest,
            ModelRecord = model.Id,
            Trigger = settings.Trigger,
            Reason = sealer.Seal("reason", request.Reason),
            Owner = sealer.Seal("owner", settings.Owner),
            IsRehearsal = request.Rehearsal,
            Assets = [.. assets.Select(asset => new PlannedAsset(asset.Name, asset.Digest, asset.SizeBytes, asset.Class, KeepUntil(asset.Class, settings, desk.Now), asset.SharedWith))],
            Dependents = Dependents(desk.Ledger, model),
            Callers = [.. request.Callers.Concat(signedIn).Select((caller, i) => sealer.Seal($"callers[{i}]", caller))],
            Served = [.. served.Select((each, i) => new ServedCaller(each.Model, sealer.SealIfSaid($"served[{i}].caller", each.Use.Caller), each.Use.Rows, Second(each.Use.Last)))],
            KeepLogsUntil = KeepUntil(AssetClass.Logs, settings, desk.Now),
            NotLookedInto = PlanText.NotLookedInto,
        };
    }

    private static DateTimeOffset? KeepUntil(AssetClass kind, PlanSettings settings, DateTimeOffset now) =>
        settings.Retention.FirstOrDefault(rule => rule.Class == kind) is { } rule ? Second(now.AddDays(rule.Days)) : null;

    private static DateTimeOffset Second(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>Records that name the model, but for those that made it and those of this stage.</summary>
    private static ImmutableArray<Dependent> Dependents(RetirementLedger ledger, RecordEntry model) =>
    [
        .. ledger.Entries
            .Where(entry => entry.Kind != ModelSearch.Kind && !entry.Kind.StartsWith("retire.", StringComparison.Ordinal) && entry.Subjects.Any(subject => subject.Digest == model.Subjects[0].Digest))
            .GroupBy(entry => (entry.Kind, entry.Project))
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Project, StringComparer.Ordinal)
            .Select(group => new Dependent(group.Key.Kind, group.Key.Project, group.Count(), group.Last().Id)),
    ];

    private static Problem Already(RecordEntry deletion) => new("retire.already", "The model is out of use already.", "What was kept for a time goes by running the same plan again: 'assay retire run'.") { Place = new Place(Field: "model"), Value = deletion.Id };
}
