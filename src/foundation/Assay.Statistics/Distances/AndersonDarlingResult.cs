using System.Collections.Immutable;

namespace Assay.Statistics.Distances;

/// <summary>The outcome of a k-sample Anderson–Darling test.</summary>
/// <param name="Statistic">A² less its mean, over its standard deviation under the null hypothesis; NaN when undefined.</param>
/// <param name="PValue">Interpolated between tabulated levels and clipped to [0.001, 0.25]: 0.25 means "0.25 or more", 0.001 "0.001 or less".</param>
/// <param name="CriticalValues">The statistic at levels 0.25, 0.1, 0.05, 0.025, 0.01, 0.005 and 0.001.</param>
public sealed record AndersonDarlingResult(double Statistic, double PValue, ImmutableArray<double> CriticalValues);
