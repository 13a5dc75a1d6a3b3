using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Retire.Cases;
using Assay.Retire.Records;
using Assay.Retire.Running;

namespace Assay.Retire.Status;

/// <summary>The capability <c>retire status</c>: how far each retirement is.</summary>
public static class ShowRetirements
{
    /// <summary>The declaration.</summary>
    public static Capability<StatusRequest, RetirementStatus> Capability { get; } = new("retire status", "Show how far each retirement is, which holds stand, and what is due.")
    {
        Parameters = [new("project", "Only those of this project.")],
        Examples = [new("assay retire status", "for a person"), new("assay retire status --json", "for a script")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<RetirementStatus>> HandleAsync(StatusRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var ledger = await RetirementLedger.ReadOwnAsync(store, cancellation);
        var wanted = ledger.All<RetirePlan>().Where(plan => request.Project is null || plan.Entry.Project == request.Project).Reverse().ToList();
        // What is due of a retirement that has begun depends on what other stages left.
        if (ledger.All<RetireDeletion>().Any() || ledger.All<RetireIntent>().Any()) ledger = await ledger.WithAssetsAsync(store, wanted.Select(plan => plan.Body.ModelRecord), cancellation);
        var plans = new List<PlanStatus>();
        foreach (var (entry, body) in wanted) plans.Add(await OfAsync(new RetirementCase(ledger, entry, body), services, cancellation));
        var models = ledger.All<RetireHold>().Select(hold => hold.Body.Model).Distinct();
        return new RetirementStatus([.. plans], [.. models.SelectMany(model => ledger.Holds(model)).Select(hold => hold.Entry.Id)]);
    }

    private static async Task<PlanStatus> OfAsync(RetirementCase plan, IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.Need<TimeProvider>().GetUtcNow();
        var isVerified = plan.Verification is { Body.Passed: true } verification && !plan.Deletions.IsEmpty && verification.Entry.Index > plan.Deletions[^1].Entry.Index;
        var hasBegun = !plan.Deletions.IsEmpty || !plan.Intents.IsEmpty;
        var fates = !hasBegun || plan.Model is null ? null : await AssetFates.OfAsync(plan, plan.Model, services, now, cancellation);
        IEnumerable<string> due = fates is null ? [] : [.. fates.Here.Select(asset => asset.Name), .. fates.DestroysArchiveKey ? ["the archive's key"] : (string[])[]];
        return new PlanStatus(plan.PlanEntry.Id, plan.Plan.Model, plan.Plan.IsRehearsal, [.. plan.Waiting(now)], plan.Ledger.Retired(plan.Plan.Model) is not null, isVerified, plan.Certificate?.Entry.Id, [.. due]);
    }

    private static IEnumerable<string> Lines(RetirementStatus status)
    {
        if (status.Plans.IsEmpty) yield return "No retirement is planned. Begin with 'assay retire plan'.";
        foreach (var plan in status.Plans)
        {
            yield return $"{plan.Plan}  model {plan.Model.ToString()[..12]}…{(plan.IsRehearsal ? ", a rehearsal" : "")}: {Word(plan)}";
            if (plan.Due.Length > 0) yield return $"  due: {string.Join(", ", plan.Due)}: 'assay retire run {plan.Plan[..13]}'";
        }

        foreach (var hold in status.Holds) yield return $"A hold stands: record {hold}.";
    }

    private static string Word(PlanStatus plan) => plan switch
    {
        { Certificate: { } certificate } => $"certified, record {certificate}",
        { IsVerified: true } => "verified; next 'assay retire certificate'",
        { IsRetired: true } => "out of use; a second person has to verify",
        { Waiting.Length: > 0 } => $"waiting for caller {string.Join(", ", plan.Waiting)}",
        _ => "planned; next 'assay retire run'",
    };
}
