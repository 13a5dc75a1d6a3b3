namespace Assay.Bench.Tracking.Measuring;

/// <summary>Which way a figure is better.</summary>
internal enum Better
{
    /// <summary>It only tells.</summary>
    Neither,

    /// <summary>A rate.</summary>
    More,

    /// <summary>A time or a size.</summary>
    Less,
}
