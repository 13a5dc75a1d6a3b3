using System.Collections.Immutable;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Predictions;
using Assay.Projects.Artifacts;
using Assay.Retire.Archiving;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>
/// Decides what becomes of each asset of a plan now: from the plan, the holds that stand, and who shares it by now. Files of the log that were written after the plan are found now, and go by its retention for logs.
/// </summary>
/// <param name="Assets">One fate an asset, in the plan's order, then the log's.</param>
/// <param name="Here">Those recorded as gone, or about to be, whose content is still here.</param>
/// <param name="DestroysArchiveKey">Whether the archive's day has come, and its key is still there.</param>
internal sealed record AssetFates(ImmutableArray<DeletedAsset> Assets, ImmutableArray<DeletedAsset> Here, bool DestroysArchiveKey)
{
    /// <summary>Decides.</summary>
    public static async Task<AssetFates> OfAsync(RetirementCase plan, RecordEntry model, IServiceProvider services, DateTimeOffset now, CancellationToken cancellation)
    {
        var (artifacts, content, holds) = (services.Need<IArtifactStore>(), services.Need<IContentEraser>(), plan.Ledger.Holds(plan.Plan.Model));
        ImmutableArray<FoundAsset> found = [.. new AssetFinder(plan.Ledger, artifacts).Of(model), .. await new LogFinder(plan.Ledger, services.Need<ILoggedFiles>()).OfAsync(model, cancellation)];
        var byDigest = found.DistinctBy(asset => asset.Digest).ToDictionary(asset => asset.Digest);
        ImmutableArray<DeletedAsset> assets = [.. Known(plan, found).Select(asset => asset with { Fate = FateOf(asset) })];
        var here = assets.Where(asset => asset.Fate == AssetFate.Gone && content.IsHere(asset.Digest));
        return new AssetFates(assets, [.. here], await DestroysKeyAsync(plan, holds.Any(), services.Need<IVault>(), now, cancellation));

        AssetFate FateOf(DeletedAsset asset)
        {
            if (!content.IsHere(asset.Digest)) return AssetFate.Gone;
            if (holds.Any(hold => hold.Body.Classes.IsEmpty || hold.Body.Classes.Contains(asset.Class))) return AssetFate.Held;
            if (byDigest.TryGetValue(asset.Digest, out var now1) && now1.SharedWith.Length > 0) return AssetFate.Shared;
            if (!IsDue(asset.KeepUntil, now)) return AssetFate.Kept;
            if (plan.Plan.IsRehearsal) return AssetFate.WouldGo;
            return byDigest.TryGetValue(asset.Digest, out var written) && written.IsWritten ? AssetFate.Written : AssetFate.Gone;
        }
    }

    /// <summary>Whether the time of an asset has come.</summary>
    public static bool IsDue(DateTimeOffset? keepUntil, DateTimeOffset now) => keepUntil <= now;

    /// <summary>The plan's assets, and the files of the log that it does not know: those found now, and those that an earlier run took.</summary>
    private static IEnumerable<DeletedAsset> Known(RetirementCase plan, ImmutableArray<FoundAsset> found)
    {
        var planned = plan.Plan.Assets.Select(asset => new DeletedAsset(asset.Name, asset.Digest, asset.SizeBytes, asset.Class, AssetFate.Kept, asset.KeepUntil));
        var taken = plan.Deletions.SelectMany(deletion => deletion.Body.Assets).Concat(plan.Intents.SelectMany(intent => intent.Body.Assets)).Where(asset => asset.Class == AssetClass.Logs && asset.Fate == AssetFate.Gone);
        var logged = found.Where(asset => asset.Class == AssetClass.Logs).Select(asset => new DeletedAsset(asset.Name, asset.Digest, asset.SizeBytes, asset.Class, AssetFate.Kept, plan.Plan.KeepLogsUntil));
        return planned.Concat(taken).Concat(logged).DistinctBy(asset => asset.Digest);
    }

    private static async Task<bool> DestroysKeyAsync(RetirementCase plan, bool isHeld, IVault vault, DateTimeOffset now, CancellationToken cancellation) =>
        plan.Archive is { Body: { Key: { } key } archive } && !plan.Plan.IsRehearsal && !isHeld && IsDue(archive.KeptUntil, now) && await ArchiveKey.FindAsync(key, vault, cancellation) is not null;
}
