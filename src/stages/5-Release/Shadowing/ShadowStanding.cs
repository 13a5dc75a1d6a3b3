using System.Collections.Immutable;
using Assay.Release.Records;

namespace Assay.Release.Shadowing;

/// <summary>What all stretches of a shadow say together.</summary>
/// <param name="Records">How many records.</param>
/// <param name="Compared">Rows that both versions answered.</param>
/// <param name="Failed">Rows on which the shadow failed.</param>
/// <param name="Dropped">Rows that were not compared, since more waited than may.</param>
/// <param name="Agreement">Share of the compared rows with the same class; null for a model without classes.</param>
/// <param name="MeanDifference">Mean difference of the scores; null where there is none.</param>
/// <param name="GreatestDifference">The greatest difference.</param>
/// <param name="Latency">How long the version that answered took, in the newest stretch.</param>
/// <param name="ShadowLatency">How long the shadow took, in the newest stretch.</param>
/// <param name="Until">Until when.</param>
public sealed record ShadowStanding(int Records, long Compared, long Failed, long Dropped, double? Agreement, double? MeanDifference, double? GreatestDifference, ShadowLatency? Latency, ShadowLatency? ShadowLatency, DateTimeOffset Until)
{
    /// <summary>The sum; null where there is no record.</summary>
    public static ShadowStanding? Of(ImmutableArray<ReleaseShadow> shadows) => shadows.IsEmpty ? null : new ShadowStanding(
        shadows.Length,
        shadows.Sum(shadow => shadow.Compared),
        shadows.Sum(shadow => shadow.Failed),
        shadows.Sum(shadow => shadow.Dropped),
        Weighted(shadows, shadow => shadow.Agreement),
        Weighted(shadows, shadow => shadow.MeanDifference),
        shadows.Max(shadow => shadow.GreatestDifference),
        shadows.LastOrDefault(shadow => shadow.Latency is not null)?.Latency,
        shadows.LastOrDefault(shadow => shadow.ShadowLatency is not null)?.ShadowLatency,
        shadows.Max(shadow => shadow.Until));

    private static double? Weighted(ImmutableArray<ReleaseShadow> shadows, Func<ReleaseShadow, double?> figure)
    {
        var told = shadows.Where(shadow => figure(shadow) is not null && shadow.Compared > 0).ToArray();
        return told.Length == 0 ? null : told.Sum(shadow => figure(shadow)!.Value * shadow.Compared) / told.Sum(shadow => shadow.Compared);
    }
}
