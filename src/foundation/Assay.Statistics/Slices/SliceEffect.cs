using Assay.Statistics.Distances;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Slices;

/// <summary>
/// The effect size of Slice Finder, √2 (mean_slice − mean_rest) / √(var_slice + var_rest) with population variances, and Welch's
/// one-sided test that the slice's loss is greater. Source: Y. Chung et al., "Slice Finder", IEEE TKDE 32 (2020).
/// </summary>
public static class SliceEffect
{
    /// <summary>Compares the losses of a slice with those of the rest.</summary>
    /// <returns>NaN where a side has fewer than two rows or nothing varies and the means are equal.</returns>
    /// <exception cref="ArgumentException">A loss is NaN.</exception>
    public static SliceEffectResult Of(ReadOnlySpan<double> sliceLosses, ReadOnlySpan<double> restLosses)
    {
        Samples.RefuseNaN(sliceLosses, nameof(sliceLosses));
        Samples.RefuseNaN(restLosses, nameof(restLosses));
        return Of(CentralMoments.Of(sliceLosses), CentralMoments.Of(restLosses));
    }

    /// <summary>The same from moments, so that many slices can be compared in one pass over the data.</summary>
    public static SliceEffectResult Of(CentralMoments slice, CentralMoments rest)
    {
        var effect = Math.Sqrt(2.0) * (slice.MeanOrNaN - rest.MeanOrNaN) / Math.Sqrt(slice.PopulationVariance + rest.PopulationVariance);
        var test = TTest.Welch(slice, rest, Alternative.Greater);
        return new SliceEffectResult(effect, test.T, test.PValue);
    }
}
