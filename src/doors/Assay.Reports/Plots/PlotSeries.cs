using System.Collections.Immutable;

namespace Assay.Reports.Plots;

/// <summary>One curve.</summary>
/// <param name="Name">What it is, for the legend.</param>
/// <param name="Points">Its points; a line joins them in this order.</param>
public sealed record PlotSeries(string Name, ImmutableArray<PlotPoint> Points)
{
    /// <summary>The curve by an exponential moving average of its finite values, from the first on without a lag towards zero; what is not finite stays as it is.</summary>
    /// <param name="weight">How much of the average so far goes into the next, from 0 (nothing is smoothed) to below 1.</param>
    public PlotSeries Smoothed(double weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(weight, 1);
        var (sum, share) = (0.0, 0.0);
        return this with
        {
            Points = [.. Points.Select(point =>
            {
                if (!double.IsFinite(point.Y)) return point;
                (sum, share) = (weight * sum + (1 - weight) * point.Y, weight * share + (1 - weight));
                return point with { Y = sum / share };
            })],
        };
    }
}
