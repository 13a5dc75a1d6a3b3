using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Retire.Archiving;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>What stands in the way of carrying a plan out: all of it, before anything is done.</summary>
internal static class RunFaults
{
    /// <summary>Every fault.</summary>
    public static IEnumerable<Problem> Of(RunRequest request, RetirementCase plan, ImmutableArray<DeletedAsset> fates, DateTimeOffset now, WorkingFolder folder) =>
        [.. Waiting(plan, now), .. Held(plan, fates, now), .. plan.Archive is null ? Archive(request, plan, now, folder) : []];

    private static IEnumerable<Problem> Waiting(RetirementCase plan, DateTimeOffset now)
    {
        var waiting = plan.Waiting(now).ToList();
        if (waiting.Count > 0) yield return new Problem("retire.waiting", "Callers have not answered, and the day that they were given has not come.", "Tell them with 'assay retire notice', and record their answers with 'assay retire acknowledge'.") { Value = $"caller {string.Join(", ", waiting)}" };
    }

    private static IEnumerable<Problem> Held(RetirementCase plan, ImmutableArray<DeletedAsset> fates, DateTimeOffset now)
    {
        var held = fates.Where(asset => asset.Fate == AssetFate.Held && AssetFates.IsDue(asset.KeepUntil, now)).Select(asset => asset.Name).ToList();
        if (held.Count == 0) yield break;
        var holds = plan.Ledger.Holds(plan.Plan.Model).Select(hold => hold.Entry.Id);
        yield return new Problem("retire.held", "A legal hold forbids deleting what the plan deletes.", "Wait until the hold is lifted ('assay retire hold --lift …'), or plan anew with a longer retention.") { Value = string.Join(", ", held), Expected = $"no hold; there stands {string.Join(", ", holds)}" };
    }

    private static IEnumerable<Problem> Archive(RunRequest request, RetirementCase plan, DateTimeOffset now, WorkingFolder folder)
    {
        foreach (var fault in RetirementDesk.Needed("archive", request.Archive)) yield return fault;
        if (!string.IsNullOrWhiteSpace(request.Archive) && Path.Exists(folder.Full(request.Archive)) && !IsLeftOver(folder.Full(request.Archive), plan)) yield return new Problem("retire.archive-exists", "There is a file already where the archive is to be written.", "Name another file.") { Place = new Place(request.Archive, Field: "archive") };
        if (!string.IsNullOrWhiteSpace(request.Archive) && !Directory.Exists(Path.GetDirectoryName(folder.Full(request.Archive)))) yield return new Problem("retire.no-archive", "There is no such folder to write the archive to.", "Make the folder first.") { Place = new Place(request.Archive, Field: "archive") };
        var day = RetirementDesk.Day("keep-archive-until", request.KeepArchiveUntil);
        foreach (var fault in day.Problems) yield return fault;
        if (day.Succeeded && RetirementDesk.Start(day.Value) <= now) yield return new Problem("retire.past", "The day until which the archive is kept lies in the past.", "Name a later day.") { Place = new Place(Field: "keep-archive-until"), Value = request.KeepArchiveUntil };
    }

    // A run of this plan that was stopped wrote it and did not come to record it.
    private static bool IsLeftOver(string path, RetirementCase plan)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[256];
        return SealedArchive.PlanOf(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]) == plan.PlanEntry.Id;
    }
}
