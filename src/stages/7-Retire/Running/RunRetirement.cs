using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>
/// The capability <c>retire run</c>: archives, tests that the archive answers, records what is deleted next, deletes it, and records what became of everything. Killed in between it is run again: an
/// archive that was recorded is not made twice, and nothing is ever gone that no record names. Later runs delete what was kept for a time, and in the end the archive's key.
/// </summary>
public static class RunRetirement
{
    /// <summary>The declaration.</summary>
    public static Capability<RunRequest, RetireReceipt> Capability { get; } = new("retire run", "Carry a plan out: write an archive and test that it answers, delete what is due, and record what became of everything. Run it again when more is due.")
    {
        Permission = Permission.Administer,
        Parameters =
        [
            new("plan", "The plan, by id or the start of one; the newest if left out.") { IsPositional = true },
            new("archive", "The file to write the archive to, encrypted; needed the first time."),
            new("keepArchiveUntil", "The day until which the archive is kept, as 2034-12-31; needed the first time. Run again after it, the plan destroys the archive's key."),
            new("endpointOff", "How the endpoint was switched off, and when."),
            new("credentialsRevoked", "Which credentials were revoked, and when."),
        ],
        Problems = RetireProblems.Of("retire.no-plan", "retire.ambiguous", "retire.no-model", "retire.waiting", "retire.held", "retire.archive-exists", "retire.empty", "retire.day", "retire.past", "retire.no-content", "retire.no-rows", "retire.not-restored"),
        Examples = [new("assay retire run --archive credit-2027.zip --keep-archive-until 2034-12-31 --endpoint-off 'The route was taken down on 3 May.'", "the newest plan"), new("assay retire run 0193a4", "again, when what was kept for a time is due")],
        Handle = HandleAsync,
        Describe = receipt => receipt.Says,
    };

    private static async Task<Outcome<RetireReceipt>> HandleAsync(RunRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var found = RetirementCase.Find(desk.Ledger, request.Plan);
        if (!found.Succeeded) return Outcome<RetireReceipt>.Failed(found.Problems);
        var (plan, model) = (found.Value, found.Value.Model);
        if (model is null) return new Problem("retire.no-model", "The record of the model that the plan names is not in this home.", "Import it: 'assay bundle import'.") { Value = plan.Plan.ModelRecord };
        var fates = await AssetFates.OfAsync(plan, model, services, desk.Now, cancellation);
        var faults = RunFaults.Of(request, plan, fates.Assets, desk.Now, services.Need<WorkingFolder>()).ToList();
        if (faults.Count > 0) return Outcome<RetireReceipt>.Failed(faults);
        var archived = plan.Archive is { } earlier ? earlier.Entry : default;
        if (archived is null)
        {
            var made = await ArchiveMaking.MakeAsync(request, plan, model, desk, services, cancellation);
            if (!made.Succeeded) return Outcome<RetireReceipt>.Failed(made.Problems);
            archived = made.Value;
        }

        return await DeleteAsync(request, plan.PlanEntry.Id, archived, services, cancellation);
    }

    // The archive takes minutes, in which somebody may have placed a hold, or made another model of the same rows: what goes is decided by the records as they are now, and by none older.
    private static async Task<Outcome<RetireReceipt>> DeleteAsync(RunRequest request, string id, RecordEntry archive, IServiceProvider services, CancellationToken cancellation)
    {
        var desk = await RetirementDesk.OpenAsync(services, cancellation);
        var plan = RetirementCase.Find(desk.Ledger, id).Required;
        var fates = await AssetFates.OfAsync(plan, plan.Model!, services, desk.Now, cancellation);
        var faults = RunFaults.Of(request, plan, fates.Assets, desk.Now, services.Need<WorkingFolder>()).ToList();
        return faults.Count > 0 ? Outcome<RetireReceipt>.Failed(faults) : await DeleteAsync(request, plan, fates, archive, desk, services);
    }

    private static async Task<Outcome<RetireReceipt>> DeleteAsync(RunRequest request, RetirementCase plan, AssetFates fates, RecordEntry archive, RetirementDesk desk, IServiceProvider services)
    {
        // Nothing is asked any more from here on: a deletion that has begun is ended and recorded.
        await Erasing.EraseAsync(plan, fates, archive, desk, services);
        var sealer = desk.Sealer(RetireDeletion.Kind);
        var body = new RetireDeletion
        {
            Plan = plan.PlanEntry.Id,
            Archive = archive.Id,
            Model = plan.Plan.Model,
            Trigger = plan.Plan.Trigger,
            IsRehearsal = plan.Plan.IsRehearsal,
            EndpointOff = sealer.SealIfSaid("endpointOff", request.EndpointOff),
            CredentialsRevoked = sealer.SealIfSaid("credentialsRevoked", request.CredentialsRevoked),
            Assets = fates.Assets,
            Method = ErasureMethod.Unlinked,
            ArchiveKeyDestroyed = fates.DestroysArchiveKey || plan.IsArchiveErased,
            NotReached = [.. Sentences.NotReached(request)],
        };
        var entries = await desk.AppendAsync([desk.Draft(body, plan.PlanEntry, sealer, plan.Plan.IsRehearsal, plan.ModelSubject)], CancellationToken.None);
        return new RetireReceipt([archive.Id, entries[0].Id], plan.PlanEntry.Id, [.. Sentences.Of(body, entries[0].Id, archive.Id)]);
    }
}
