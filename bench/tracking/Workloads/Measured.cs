using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>What a workload gave on one server.</summary>
/// <param name="Figures">For the table.</param>
/// <param name="Verified">What was looked up afterwards, and whether it was all there; null where nothing can be, as with the echo.</param>
/// <param name="Failed">How many requests were refused or broke off.</param>
/// <param name="FirstFailure">What the first of those was answered.</param>
internal sealed record Measured(IReadOnlyList<Figure> Figures, Verdict? Verified, long Failed = 0, string? FirstFailure = null);
