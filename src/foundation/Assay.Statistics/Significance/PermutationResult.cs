using Assay.Statistics.Distances;

namespace Assay.Statistics.Significance;

/// <summary>The outcome of a permutation test.</summary>
/// <param name="Difference">First less second, as they are; NaN when undefined.</param>
/// <param name="PValue">Two-sided, above 0; NaN when undefined.</param>
/// <param name="Method">Exact when all ways to swap were counted; asymptotic when some were drawn.</param>
/// <param name="Permutations">How many ways were counted or drawn.</param>
public readonly record struct PermutationResult(double Difference, double PValue, PValueMethod Method, int Permutations);
