namespace Assay.Statistics.Summaries;

/// <summary>How many values of a sample lie below a point and up to it, as far as a summary knows.</summary>
/// <param name="BelowLeast">At least so many are below.</param>
/// <param name="BelowMost">At most so many are below.</param>
/// <param name="UpToLeast">At least so many are at or below.</param>
/// <param name="UpToMost">At most so many are at or below.</param>
public readonly record struct RankBounds(double BelowLeast, double BelowMost, double UpToLeast, double UpToMost)
{
    /// <summary>The middle of what may be below.</summary>
    public double Below => 0.5 * (BelowLeast + BelowMost);

    /// <summary>The middle of what may be at or below.</summary>
    public double UpTo => 0.5 * (UpToLeast + UpToMost);
}
