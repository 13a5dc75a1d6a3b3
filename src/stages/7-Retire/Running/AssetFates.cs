using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>Decides what becomes of each asset of a plan now: from the plan, the holds that stand, and who shares it by now.</summary>
internal static class AssetFates
{
    /// <summary>One fate an asset, in the plan's order.</summary>
    public static ImmutableArray<DeletedAsset> Of(RetirementCase plan, RecordEntry model, IArtifactStore artifacts, DateTimeOffset now)
    {
        var holds = plan.Ledger.Holds(plan.Plan.Model);
        var shared = new AssetFinder(plan.Ledger, artifacts).Of(model).Where(asset => asset.SharedWith.Length > 0).Select(asset => asset.Digest).ToHashSet();
        return [.. plan.Plan.Assets.Select(asset => new DeletedAsset(asset.Name, asset.Digest, asset.SizeBytes, asset.Class, FateOf(asset), asset.KeepUntil))];

        AssetFate FateOf(PlannedAsset asset)
        {
            if (!artifacts.Contains(asset.Digest)) return AssetFate.Gone;
            if (holds.Any(hold => hold.Body.Classes.IsEmpty || hold.Body.Classes.Contains(asset.Class))) return AssetFate.Held;
            if (shared.Contains(asset.Digest)) return AssetFate.Shared;
            if (!IsDue(asset.KeepUntil, now)) return AssetFate.Kept;
            return plan.Plan.IsRehearsal ? AssetFate.WouldGo : AssetFate.Gone;
        }
    }

    /// <summary>Whether the time of an asset has come.</summary>
    public static bool IsDue(DateTimeOffset? keepUntil, DateTimeOffset now) => keepUntil <= now;
}
