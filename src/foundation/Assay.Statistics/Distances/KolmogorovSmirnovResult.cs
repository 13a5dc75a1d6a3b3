namespace Assay.Statistics.Distances;

/// <summary>The outcome of a two-sample Kolmogorov–Smirnov test.</summary>
/// <param name="Statistic">The largest vertical gap between the two empirical distribution functions, in [0, 1]; NaN when a sample is empty.</param>
/// <param name="PValue">Two-sided, in [0, 1]; NaN when undefined.</param>
/// <param name="Method">How the p-value was found.</param>
public readonly record struct KolmogorovSmirnovResult(double Statistic, double PValue, PValueMethod Method);
