using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>
/// Permutation importance (Breiman 2001; Fisher, Rudin and Dominici 2019): how much a metric loses when one feature's cells are shuffled between rows.
/// Two features that carry the same information share their importance, and each may look unimportant.
/// </summary>
public static class PermutationImportance
{
    /// <summary>All features of the scorer's model, most important first. Each repeat of each feature has a sequence of its own, so the order of work does not matter.</summary>
    public static ImmutableArray<FeatureImportance> Of(Scorer scorer, Metric metric, Table rows, double[] targets, int repeats, ulong seed)
    {
        var undisturbed = metric.OnFinite(scorer.Score(rows, targets));
        var importances = new FeatureImportance[scorer.Predictor.Features.Count];
        Parallel.For(0, importances.Length, i => importances[i] = OfFeature(scorer.Predictor.Features[i]));
        return [.. importances.OrderByDescending(importance => importance.Mean)];

        FeatureImportance OfFeature(string feature)
        {
            var losses = new double[repeats];
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var shuffled = Shuffled(rows, feature, SeededRandom.For(seed, $"importance/{feature}/{repeat}"));
                losses[repeat] = metric.LossFrom(undisturbed, metric.OnFinite(scorer.Score(shuffled, targets)));
            }
            var spread = RepeatSpread.Of(losses);
            return new FeatureImportance(feature, spread.Mean, spread.StandardDeviation, spread.Low, spread.High);
        }
    }

    private static Table Shuffled(Table rows, string feature, SeededRandom random)
    {
        var order = Enumerable.Range(0, rows.RowCount).ToArray();
        random.Shuffle<int>(order);
        return rows.With(rows[feature].Take(order));
    }
}
