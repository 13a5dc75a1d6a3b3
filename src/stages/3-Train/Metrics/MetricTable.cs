using System.Collections.Immutable;
using Assay.Frame;
using Assay.Train.Trainers;

namespace Assay.Train.Metrics;

/// <summary>The metrics that a run is scored by: every one of the catalogue that fits the task.</summary>
public static class MetricTable
{
    /// <summary>A row is called positive at this probability or above; a cost metric uses the threshold that its costs imply.</summary>
    public const double Threshold = 0.5;

    /// <summary>Every metric that is defined on these rows, by name; <c>expected_cost</c> only where costs are given. None is where a prediction is no number.</summary>
    /// <param name="task">The task.</param>
    /// <param name="targets">0 or 1, the index of the class, or the number; one a row.</param>
    /// <param name="predictions">Row after row, as an <see cref="ITrainedModel"/> gives them.</param>
    /// <param name="costs">What errors cost, or null.</param>
    public static ImmutableSortedDictionary<string, double> Of(TaskKind task, double[] targets, double[] predictions, ErrorCosts? costs)
    {
        if (Array.Exists(predictions, double.IsNaN)) return ImmutableSortedDictionary<string, double>.Empty;
        var values = task switch
        {
            TaskKind.Binary => BinaryMetrics.Of(targets, Positive(predictions), costs),
            TaskKind.Multiclass => MulticlassMetrics.Of(targets, predictions, predictions.Length / targets.Length),
            _ => RegressionMetrics.Of(targets, predictions),
        };
        return values.Where(pair => double.IsFinite(pair.Value)).ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    private static double[] Positive(double[] both) => [.. Enumerable.Range(0, both.Length / 2).Select(row => both[row * 2 + 1])];
}
