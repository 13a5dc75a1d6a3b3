namespace Assay.Statistics.Intervals;

/// <summary>A measure with its bootstrap interval: the chance of which rows came into the sample, and nothing else.</summary>
/// <param name="Estimate">The value on the rows themselves, and the ends; NaN where undefined.</param>
/// <param name="Method">How the ends were found, which may not be what was asked for.</param>
/// <param name="Remark">Why there is no interval, or another than was asked for.</param>
/// <param name="Replicates">How many resamples there were; 0 when none was needed.</param>
/// <param name="Defined">On how many of them the measure was defined; the others were left out.</param>
/// <param name="Bias">BCa's z₀: the normal quantile of the share of replicates below the value; above 0 when the measure comes out smaller on resamples. NaN without an interval.</param>
public readonly record struct BootstrapInterval(
    Estimate Estimate, BootstrapMethod Method, BootstrapRemark Remark, int Replicates, int Defined, double Bias);
