using System.Collections.Immutable;
using Assay.Evaluate.Scoring;
using Assay.Frame;

namespace Assay.Evaluate.Metrics;

/// <summary>The metrics of a task, as the catalogue of Frame names them, with their formulas.</summary>
public static class MetricSet
{
    /// <summary>All metrics of the task, <paramref name="primary"/> first, then in the catalogue's order.</summary>
    /// <param name="task">The task.</param>
    /// <param name="primary">Name of the metric that decides.</param>
    /// <param name="costs">What errors cost; without it there is no expected cost.</param>
    /// <exception cref="KeyNotFoundException">The primary metric is not one of the task.</exception>
    public static ImmutableArray<Metric> For(TaskKind task, string primary, Costs? costs)
    {
        var metrics = MetricCatalogue.For(task)
            .Where(metric => metric.Name != MetricCatalogue.ExpectedCost || costs is not null)
            .Select(metric => new Metric(metric.Name, metric.GreaterIsBetter, Formula(task, metric.Name, costs)))
            .ToArray();
        if (metrics.All(metric => metric.Name != primary)) throw new KeyNotFoundException($"'{primary}' is not a metric of a {task} task.");
        return [.. metrics.OrderBy(metric => metric.Name == primary ? 0 : 1)];
    }

    private static Func<ScoredRows, double> Formula(TaskKind task, string name, Costs? costs)
    {
        if (name == MetricCatalogue.ExpectedCost) return costs!.Expected;
        var compute = task switch
        {
            TaskKind.Binary => BinaryFormulas.For(name),
            TaskKind.Multiclass => MulticlassFormulas.For(name),
            _ => RegressionFormulas.For(name),
        };
        return rows => rows.Count == 0 || !rows.AreAllFinite ? double.NaN : compute(rows);
    }
}
