using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Projects.Artifacts;
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
        Examples = [new("assay retire status", "for a person"), new("assay retire status --json", "for a script")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<RetirementStatus>> HandleAsync(StatusRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var ledger = await RetirementLedger.ReadAsync(services.Need<Ledger.Store.ILedgerStore>(), cancellation);
        var (artifacts, now) = (services.Need<IArtifactStore>(), services.Need<TimeProvider>().GetUtcNow());
        var plans = ledger.All<RetirePlan>().Reverse().Select(plan => Of(new RetirementCase(ledger, plan.Entry, plan.Body), artifacts, now));
        var models = ledger.All<RetireHold>().Select(hold => hold.Body.Model).Distinct();
        return new RetirementStatus([.. plans], [.. models.SelectMany(model => ledger.Holds(model)).Select(hold => hold.Entry.Id)]);
    }

    private static PlanStatus Of(RetirementCase plan, IArtifactStore artifacts, DateTimeOffset now)
    {
        var isVerified = plan.Verification is { Body.Passed: true } verification && !plan.Deletions.IsEmpty && verification.Entry.Index > plan.Deletions[^1].Entry.Index;
        var due = plan.Deletions.IsEmpty || plan.Model is null ? [] : AssetFates.Of(plan, plan.Model, artifacts, now).Where(asset => asset.Fate == AssetFate.Gone && artifacts.Contains(asset.Digest)).Select(asset => asset.Name);
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
