namespace Assay.Statistics.Intervals;

/// <summary>Two areas under ROC curves of the same rows.</summary>
/// <param name="First">The area of the first score.</param>
/// <param name="Second">The area of the second score.</param>
/// <param name="Covariance">Of the two areas.</param>
/// <param name="Difference">First less second with its interval, in [−1, 1]; without ends when its variance is 0 or undefined.</param>
/// <param name="Z">The difference in standard errors; 0 when there is none and it cannot vary, NaN when undefined.</param>
/// <param name="PValue">Two-sided, in [0, 1]; NaN when undefined.</param>
public readonly record struct AreaComparison(
    AreaEstimate First, AreaEstimate Second, double Covariance, Estimate Difference, double Z, double PValue);
