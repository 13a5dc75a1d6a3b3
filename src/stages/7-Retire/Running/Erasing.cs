using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Retire.Archiving;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>Takes content away, after a record says which. Whenever the program is stopped, everything that is gone is named by a record, and the next run takes the rest.</summary>
internal static class Erasing
{
    /// <summary>Records the intent and erases; nothing happens in a rehearsal, or where nothing is left to do.</summary>
    public static async Task EraseAsync(RetirementCase plan, AssetFates fates, RecordEntry archive, RetirementDesk desk, IServiceProvider services)
    {
        if (plan.Plan.IsRehearsal || (fates.Here.IsEmpty && !fates.DestroysArchiveKey)) return;
        var say = services.Need<RetireProgress>().Say;
        var intent = new RetireIntent { Plan = plan.PlanEntry.Id, Archive = archive.Id, Model = plan.Plan.Model, Trigger = plan.Plan.Trigger, Assets = fates.Here, DestroysArchiveKey = fates.DestroysArchiveKey };
        var entries = await desk.AppendAsync([desk.Draft(intent, plan.PlanEntry, null, false, plan.ModelSubject)], CancellationToken.None);
        say($"What is deleted next is on record: {entries[0].Id}.");
        var content = services.Need<IContentEraser>();
        foreach (var asset in fates.Here)
        {
            content.Erase(asset.Digest);
            say($"Deleted: {asset.Name}.");
        }

        if (!fates.DestroysArchiveKey) return;
        await ArchiveKey.DestroyAsync(plan.PlanEntry.Id, services.Need<IVault>());
        say("The archive's key is destroyed.");
    }
}
