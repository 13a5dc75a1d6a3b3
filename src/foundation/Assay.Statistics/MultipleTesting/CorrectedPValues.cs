using System.Collections.Immutable;

namespace Assay.Statistics.MultipleTesting;

/// <summary>p-values after correction for multiplicity, in the order given.</summary>
/// <param name="Correction">The way of correction.</param>
/// <param name="Alpha">The level at which hypotheses are rejected.</param>
/// <param name="Adjusted">The adjusted p-values, each at least its raw one and at most 1; NaN where the raw one is.</param>
/// <param name="Rejected">Whether each hypothesis is rejected: adjusted p ≤ α.</param>
public sealed record CorrectedPValues(
    PValueCorrection Correction, double Alpha, ImmutableArray<double> Adjusted, ImmutableArray<bool> Rejected)
{
    /// <summary>How many hypotheses are rejected.</summary>
    public int RejectedCount => Rejected.Count(rejected => rejected);
}
