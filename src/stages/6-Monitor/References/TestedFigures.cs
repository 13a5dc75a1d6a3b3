using System.Collections.Immutable;
using Assay.Evaluate.Performance;
using Assay.Ledger.Records;

namespace Assay.Monitor.References;

/// <summary>What a project's own evaluation found on the rows that its model was tested on: what realised performance stands beside.</summary>
/// <param name="Record">The record of the evaluation.</param>
/// <param name="Values">Value by metric.</param>
/// <param name="Threshold">Probability at or above which a row was called positive; null where none was.</param>
public sealed record TestedFigures(string Record, ImmutableDictionary<string, double> Values, double? Threshold)
{
    // What depends on the threshold compares with nothing that was called by another.
    private const string ByThreshold = "accuracy";

    /// <summary>The figures of a record, or null where it is none of an evaluation.</summary>
    public static TestedFigures? Of(RecordEntry? evaluated) => evaluated?.TryAs<PerformanceRecord>() is not { } found ? null : new TestedFigures(
        evaluated.Id,
        found.Metrics.Where(metric => metric.Test.Value is not null).ToImmutableDictionary(metric => metric.Name, metric => metric.Test.Value!.Value, StringComparer.Ordinal),
        found.Decision?.Threshold);

    /// <summary>The metric's value; null where it was not measured, or where rows were called positive by another threshold.</summary>
    /// <param name="metric">Its name.</param>
    /// <param name="threshold">The threshold of the window.</param>
    public double? Find(string metric, double threshold) =>
        metric == ByThreshold && Threshold is { } called && called != threshold ? null : Values.TryGetValue(metric, out var value) ? value : null;
}
