using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Kernel;

namespace Assay.Evaluate.Performance;

/// <summary>
/// Makes a learning curve by cross-validation within the training rows: for each fold of the split, models are trained on growing parts of the
/// other folds' rows and measured on the fold. A larger part contains the smaller ones.
/// </summary>
/// <param name="refit">Trains and predicts; called from several threads at once.</param>
/// <param name="score">Turns predictions of the given training rows into scored rows; likewise.</param>
/// <param name="metric">What is measured.</param>
public sealed class LearningCurveMaker(Refit refit, Func<int[], double[], ScoredRows> score, Metric metric)
{
    private static readonly double[] Parts = [0.1, 0.2, 0.4, 0.7, 1.0];
    private const int FewestRows = 50;

    /// <summary>The curve over the folds of one repeat, at most <paramref name="mostFolds"/> of them.</summary>
    /// <param name="foldOfRow">The fold of each training row, from 0.</param>
    /// <param name="mostFolds">Bounds the cost: five models are trained for each fold.</param>
    /// <param name="seed">Seed of the order in which rows are added.</param>
    /// <param name="isOrdered">True when folds are stretches of time: models are then trained on earlier folds alone, and the latest folds are measured.</param>
    public LearningCurve Make(int[] foldOfRow, int mostFolds, ulong seed, bool isOrdered = false)
    {
        var all = foldOfRow.Distinct().Order().ToArray();
        var folds = isOrdered ? all.Skip(Math.Max(1, all.Length - mostFolds)).ToArray() : [.. all.Take(mostFolds)];
        var measured = folds.AsParallel().AsOrdered().SelectMany(fold => Fold(foldOfRow, fold, seed, isOrdered).ToArray()).AsSequential().GroupBy(point => point.Part).OrderBy(group => group.Key);
        var points = measured.Select(group => Point([.. group.Select(point => (point.Rows, point.Value))])).OfType<LearningCurvePoint>();
        return new LearningCurve
        {
            Metric = metric.Name,
            Points = [.. points],
            Note = $"The chosen candidate was trained on growing parts of the training rows and measured on {folds.Length} held-out folds of them{(isOrdered ? ", each by models of earlier rows alone" : "")}. The test set took no part.",
        };
    }

    private IEnumerable<(double Part, int Rows, double Value)> Fold(int[] foldOfRow, int fold, ulong seed, bool isOrdered)
    {
        var held = Enumerable.Range(0, foldOfRow.Length).Where(row => foldOfRow[row] == fold).ToArray();
        var others = Enumerable.Range(0, foldOfRow.Length).Where(row => isOrdered ? foldOfRow[row] < fold : foldOfRow[row] != fold).ToArray();
        SeededRandom.For(seed, $"learning-curve/{fold}").Shuffle<int>(others);
        foreach (var part in Parts)
        {
            var count = (int)Math.Round(part * others.Length);
            if (count == 0 || count < Math.Min(FewestRows, others.Length)) continue;
            yield return (part, count, metric.OnFinite(score(held, refit([.. others.Take(count).Order()], held))));
        }
    }

    private static LearningCurvePoint? Point(ImmutableArray<(int Rows, double Value)> fits)
    {
        var values = fits.Select(fit => fit.Value).Where(double.IsFinite).ToArray();
        if (values.Length == 0) return null;
        var spread = Estimates.RepeatSpread.Of(values);
        return new LearningCurvePoint((int)Math.Round(fits.Average(fit => fit.Rows)), spread.Mean, spread.StandardDeviation, values.Length);
    }
}
