using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Planning;

/// <summary>The capability <c>retire plan</c>: states why a model goes, who answers for it, what depends on it and what is kept how long. Nothing happens yet.</summary>
public static class PlanRetirement
{
    private static readonly ImmutableArray<string> NotLookedInto =
    [
        "Callers are those that were named: no log of predictions was read.",
        "Copies outside this home were not looked for: backups, exported bundles and reports, other machines, an MLflow run that logged the file.",
    ];

    /// <summary>The declaration.</summary>
    public static Capability<PlanRequest, RetireReceipt> Capability { get; } = new("retire plan", "Plan to take a model out of use: why, who answers, who depends on it, what is kept how long. Nothing happens yet.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("model", "The model: the start of the ONNX file's digest or of its train.model record; the newest if left out.") { IsPositional = true },
            new("trigger", "What sets it off: superseded, unneeded, performance, risk or law.") { IsRequired = true },
            new("reason", "Why, in a sentence or two.") { IsRequired = true },
            new("owner", "Who answers for the retirement.") { IsRequired = true },
            new("retain", "How many days from now a class of assets is kept: model=0, data=365, logs=90, documents=3650. What is not named stays.", ParameterType.Texts),
            new("callers", "A team or a program that uses the model; give it once for each.", ParameterType.Texts),
            new("rehearsal", "Try the steps: nothing is deleted, and the model stays in use.", ParameterType.Flag),
        ],
        Problems = RetireProblems.Of("retire.no-model", "retire.ambiguous", "retire.trigger", "retire.retention", "retire.empty", "retire.too-long", "retire.already"),
        Examples = [new("assay retire plan --trigger superseded --reason 'The model of May decides better.' --owner 'A. Owner' --retain model=0 --callers 'the web form'", "the newest model; its data stays"), new("assay retire plan 5f1c --trigger law --reason 'The licence ends.' --owner 'A. Owner' --retain model=0 --retain data=0 --rehearsal", "a rehearsal")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(PlanRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var (model, trigger, retention) = (ModelSearch.Find(desk.Ledger, request.Model), TriggerOf(request.Trigger), RetentionRule.Read(request.Retain));
        List<Problem> faults = [.. model.Problems, .. trigger.Problems, .. retention.Problems, .. RetirementDesk.Needed("reason", request.Reason), .. RetirementDesk.Needed("owner", request.Owner), .. request.Callers.SelectMany(caller => RetirementDesk.Needed("callers", caller))];
        if (model.Succeeded && desk.Ledger.Retired(model.Value.Subjects[0].Digest) is { } retired) faults.Add(Already(retired.Entry));
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var sealer = desk.Sealer(RetirePlan.Kind);
        var plan = new RetirePlan
        {
            Model = model.Value!.Subjects[0].Digest,
            ModelRecord = model.Value.Id,
            Trigger = trigger.Value,
            Reason = sealer.Seal("reason", request.Reason),
            Owner = sealer.Seal("owner", request.Owner),
            IsRehearsal = request.Rehearsal,
            Assets = [.. new AssetFinder(desk.Ledger, services.Need<IArtifactStore>()).Of(model.Value).Select(asset => Planned(asset, retention.Value, desk.Now))],
            Dependents = Dependents(desk.Ledger, model.Value),
            Callers = [.. request.Callers.Select((caller, i) => sealer.Seal($"callers[{i}]", caller))],
            NotLookedInto = NotLookedInto,
        };
        var entries = await desk.AppendAsync([desk.Draft(plan, model.Value, sealer, plan.IsRehearsal, model.Value.Subjects[0])], cancellation);
        return new RetireReceipt([entries[0].Id], entries[0].Id, [.. Lines(plan, entries[0].Id)]);
    }

    private static PlannedAsset Planned(FoundAsset asset, ImmutableArray<RetentionRule> rules, DateTimeOffset now) =>
        new(asset.Name, asset.Digest, asset.SizeBytes, asset.Class, rules.FirstOrDefault(rule => rule.Class == asset.Class) is { } rule ? Second(now.AddDays(rule.Days)) : null, asset.SharedWith);

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

    private static IEnumerable<string> Lines(RetirePlan plan, string id)
    {
        yield return $"Planned as record {id}{(plan.IsRehearsal ? ", a rehearsal: nothing will be deleted" : "")}: model {plan.Model.ToString()[..12]}…";
        foreach (var asset in plan.Assets) yield return $"  {RetentionRule.Word(asset.Class),-9} {asset.Name} ({asset.SizeBytes} bytes): {Fate(asset)}";
        foreach (var dependent in plan.Dependents) yield return $"  named by {dependent.Count} × {dependent.Kind}";
        foreach (var sentence in plan.NotLookedInto) yield return sentence;
        yield return plan.Callers.IsEmpty ? $"Next: 'assay retire run {id[..13]} --archive FILE --keep-archive-until DAY'." : $"Next: tell its callers ({plan.Callers.Length}): 'assay retire notice {id[..13]} --message … --answer-by DAY'.";
    }

    private static string Fate(PlannedAsset asset) => (asset.SharedWith.IsEmpty, asset.KeepUntil) switch
    {
        (false, _) => "stays while others use it",
        (_, null) => "stays: no retention was stated",
        (_, { } until) => string.Create(CultureInfo.InvariantCulture, $"may go from {until:yyyy-MM-dd HH:mm} UTC"),
    };

    private static Outcome<RetireTrigger> TriggerOf(string given) =>
        !int.TryParse(given, out _) && Enum.TryParse<RetireTrigger>(given, ignoreCase: true, out var trigger)
            ? trigger
            : new Problem("retire.trigger", "There is no such trigger.", "Choose one of them.") { Place = new Place(Field: "trigger"), Value = given, Expected = string.Join(", ", Enum.GetNames<RetireTrigger>().Select(name => name.ToLowerInvariant())) };

    private static Problem Already(RecordEntry deletion) => new("retire.already", "The model is out of use already.", "What was kept for a time goes by running the same plan again: 'assay retire run'.") { Place = new Place(Field: "model"), Value = deletion.Id };
}
