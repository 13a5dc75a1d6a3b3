using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Retire.Archiving;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>Makes the archive of a plan, tests it, and records both. An archive that fails its test is taken away again, and nothing is deleted.</summary>
internal static class ArchiveMaking
{
    /// <summary>The record of the archive.</summary>
    public static async Task<Outcome<RecordEntry>> MakeAsync(RunRequest request, RetirementCase plan, RecordEntry model, RetirementDesk desk, IServiceProvider services, CancellationToken cancellation)
    {
        var source = await ArchiveSource.OfAsync(desk.Ledger, model, services, cancellation);
        if (!source.Succeeded) return Outcome<RecordEntry>.Failed(source.Problems);
        var path = services.Need<WorkingFolder>().Full(request.Archive!);
        var entries = await ArchiveFile.WriteAsync(path, source.Value, model, services, cancellation);
        var test = await ArchiveRestore.TestAsync(path, entries, services, cancellation);
        if (!test.Passed)
        {
            File.Delete(path);
            return new Problem("retire.not-restored", "The archive, read again, does not answer as the model does. Nothing was deleted.", "Try another disk; if it happens again, report it.") { Place = new Place(request.Archive) };
        }

        await using var file = File.OpenRead(path);
        var sealer = desk.Sealer(RetireArchive.Kind);
        var archive = new RetireArchive
        {
            Plan = plan.PlanEntry.Id,
            Model = plan.Plan.Model,
            Archive = await Digest.OfAsync(file, cancellation),
            SizeBytes = file.Length,
            Place = sealer.Seal("place", path),
            KeptUntil = RetirementDesk.Start(RetirementDesk.Day("keep-archive-until", request.KeepArchiveUntil).Required),
            Entries = entries,
            Restored = test,
        };
        return (await desk.AppendAsync([desk.Draft(archive, plan.PlanEntry, sealer, plan.Plan.IsRehearsal, new Subject("archive.zip", archive.Archive), plan.ModelSubject)], cancellation))[0];
    }
}
