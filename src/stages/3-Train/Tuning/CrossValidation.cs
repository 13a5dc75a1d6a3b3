using System.Collections.Immutable;
using Assay.Frame;
using Assay.Kernel;
using Assay.Statistics.Moments;
using Assay.Train.Metrics;
using Assay.Train.Records;
using Assay.Train.Trainers;

namespace Assay.Train.Tuning;

/// <summary>Learns on some folds and scores the one left out, fold after fold. Everything fitted, preprocessing too, is fitted without the fold that is scored.</summary>
/// <param name="data">All rows.</param>
/// <param name="costs">What errors cost, if the metric needs it.</param>
/// <param name="into">Predictions are put here.</param>
internal sealed class CrossValidation(TrainingData data, ErrorCosts? costs, OutOfFoldPredictions into)
{
    /// <summary>Scores one set of parameters on the given folds, several at a time: each fold has its own seed, so their order is of no account.</summary>
    /// <param name="folds">Which folds to score.</param>
    /// <param name="fit">Learns from rows with a seed; called from several threads at once.</param>
    /// <param name="seed">Each fold's seed follows from it.</param>
    /// <param name="scored">Is told how many folds are done, one call at a time.</param>
    /// <param name="cancellation">Looked at between folds.</param>
    public ImmutableArray<FoldScore> Score(IReadOnlyList<(int Repeat, int Fold)> folds, Func<TrainingRows, ulong, ITrainedModel> fit, ulong seed, Action<int> scored, CancellationToken cancellation)
    {
        var scores = new FoldScore[folds.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, folds.Count, options, i =>
        {
            scores[i] = Score(folds[i], fit, seed);
            lock (scores) scored(++done);
        });
        return [.. scores];
    }

    /// <summary>Judges predictions of a fold's rows, and keeps them.</summary>
    /// <param name="at">The fold.</param>
    /// <param name="learnt">How many rows the model was learnt from.</param>
    /// <param name="predictions">Of the fold's rows, in their order.</param>
    public FoldScore Judge((int Repeat, int Fold) at, int learnt, double[] predictions)
    {
        var (inside, _) = data.Fold(at.Repeat, at.Fold);
        lock (into) into.Put(at.Repeat, inside, predictions);
        var targets = inside.Select(row => data.All.Targets[row]).ToArray();
        return new(at.Repeat, at.Fold, learnt, inside.Length, MetricTable.Of(data.All.Task, targets, predictions, costs));
    }

    /// <summary>Mean and spread over folds of every metric that is defined on one of them.</summary>
    public static ImmutableArray<MetricSummary> Summarise(IReadOnlyList<FoldScore> folds) =>
    [
        .. folds.SelectMany(fold => fold.Metrics).GroupBy(pair => pair.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Summarise(group.Key, [.. group.Select(pair => pair.Value)])),
    ];

    private static MetricSummary Summarise(string name, double[] values)
    {
        var moments = CentralMoments.Of(values);
        return new(name, moments.Mean, values.Length < 2 ? null : moments.SampleStandardDeviation, values.Length);
    }

    private FoldScore Score((int Repeat, int Fold) at, Func<TrainingRows, ulong, ITrainedModel> fit, ulong seed)
    {
        var (inside, outside) = data.Fold(at.Repeat, at.Fold);
        var model = fit(data.All.Take(outside), SeededRandom.For(seed, $"fold {at.Repeat}/{at.Fold}").NextUInt64());
        return Judge(at, outside.Length, model.Predict(data.All.Context.Take(inside)));
    }
}
