using System.Collections.Immutable;
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
        var (path, say) = (services.Need<WorkingFolder>().Full(request.Archive!), services.Need<RetireProgress>().Say);
        var (key, commitment) = await ArchiveKey.MakeAsync(plan.PlanEntry.Id, services, cancellation);
        say("The archive's key is in the vault.");
        var entries = await ArchiveFile.WriteAsync(path, plan.PlanEntry.Id, key, source.Value, model, services, cancellation);
        say($"The archive is written: {entries.Length} files, encrypted.");
        var test = (await ArchiveRestore.TestAsync(path, key, entries, services, cancellation)) with { Decisions = source.Value.Decisions };
        if (!test.Passed)
        {
            File.Delete(path);
            return new Problem("retire.not-restored", "The archive, read again, does not answer as the model does. Nothing was deleted.", "Try another disk; if it happens again, report it.") { Place = new Place(request.Archive) };
        }

        say("The archive was read again and answers, and explains its answers, as the model does.");
        return await RecordAsync(request, plan, path, commitment, entries, test, desk, say, cancellation);
    }

    private static async Task<RecordEntry> RecordAsync(RunRequest request, RetirementCase plan, string path, Digest key, ImmutableArray<ArchivedEntry> entries, RestoreTest test, RetirementDesk desk, Action<string> say, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var sealer = desk.Sealer(RetireArchive.Kind);
        var archive = new RetireArchive
        {
            Plan = plan.PlanEntry.Id,
            Model = plan.Plan.Model,
            Archive = await Digest.OfAsync(file, cancellation),
            SizeBytes = file.Length,
            Place = sealer.Seal("place", path),
            Key = key,
            KeptUntil = RetirementDesk.Start(RetirementDesk.Day("keep-archive-until", request.KeepArchiveUntil).Required),
            Entries = entries,
            Restored = test,
        };
        var recorded = await desk.AppendAsync([desk.Draft(archive, plan.PlanEntry, sealer, plan.Plan.IsRehearsal, new Subject("archive.zip", archive.Archive), plan.ModelSubject)], cancellation);
        say($"The archive is on record: {recorded[0].Id}.");
        return recorded[0];
    }
}
