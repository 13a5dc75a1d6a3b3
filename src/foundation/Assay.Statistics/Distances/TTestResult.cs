namespace Assay.Statistics.Distances;

/// <summary>The outcome of a t test on two means.</summary>
/// <param name="T">First mean minus second, over its standard error; NaN when undefined, infinite when the means differ and nothing varies.</param>
/// <param name="DegreesOfFreedom">Fractional for Welch.</param>
/// <param name="PValue">For the alternative asked for; NaN when undefined.</param>
public readonly record struct TTestResult(double T, double DegreesOfFreedom, double PValue);
