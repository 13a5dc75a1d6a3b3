using System.Collections.Immutable;
using Assay.Frame;

namespace Assay.Train.Records;

/// <summary>How a model did on one fold that it had not seen.</summary>
/// <param name="Repeat">From 0.</param>
/// <param name="Fold">From 0.</param>
/// <param name="TrainingRows">Rows learnt from.</param>
/// <param name="ScoredRows">Rows predicted.</param>
/// <param name="Metrics">Value by metric; one that is not defined on these rows is left out.</param>
public sealed record FoldScore(int Repeat, int Fold, int TrainingRows, int ScoredRows, ImmutableSortedDictionary<string, double> Metrics)
{
    /// <summary>The metrics of the scored rows, by the names that they have now.</summary>
    public ImmutableSortedDictionary<string, double> Metrics { get; init; } = MetricCatalogue.Current(Metrics);
}
