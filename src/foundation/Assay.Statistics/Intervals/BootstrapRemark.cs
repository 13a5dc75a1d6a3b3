namespace Assay.Statistics.Intervals;

/// <summary>Why a bootstrap gave no interval, or another than was asked for.</summary>
public enum BootstrapRemark
{
    /// <summary>It is what was asked for.</summary>
    None,

    /// <summary>No interval: the measure is not defined on the rows themselves.</summary>
    ValueUndefined,

    /// <summary>No interval: there are fewer rows than <see cref="BootstrapOptions.FewestRows"/>.</summary>
    TooFewRows,

    /// <summary>No interval: the measure is undefined on more than half of the replicates.</summary>
    MostlyUndefined,

    /// <summary>No interval: the measure is the same on every replicate.</summary>
    Constant,

    /// <summary>
    /// Percentiles instead of BCa: the measure comes out larger, or smaller, on resamples than on the rows by more than the correction can
    /// bear (the value lies outside the middle two thirds of its replicates), as calibration errors do. The interval leans that way.
    /// </summary>
    Biased,

    /// <summary>Percentiles instead of BCa: there are more rows than <see cref="BootstrapOptions.MostJackknifeRows"/>, and leaving each out once would take too long.</summary>
    JackknifeTooLong,

    /// <summary>Percentiles instead of BCa: leaving out one row changes nothing, or makes the measure undefined, so there is no acceleration.</summary>
    JackknifeDegenerate,
}
