using Assay.Frame;
using Assay.Kernel;
using Assay.Monitor.References;
using Assay.Statistics.Intervals;
using Assay.Tables;
using Assay.Train.Trainers;

namespace Assay.Monitor.Drift;

/// <summary>Trains a classifier to tell a window's rows from the reference's, and measures it on rows that it was not trained on.</summary>
public static class DomainClassifier
{
    /// <summary>The most rows that are drawn, both sides together.</summary>
    public const int MostRows = 50_000;

    private const int Folds = 3;
    private const int FewestRows = 50;
    private const ulong Seed = 42;
    private const string Trainer = "lightgbm";

    /// <summary>The measure; null when the reference's rows are not at hand, there is no feature, or a side has fewer than 50 rows.</summary>
    /// <param name="reference">What the window is compared with.</param>
    /// <param name="window">The window's rows.</param>
    /// <param name="features">The columns that the classifier may look at; both sides have them.</param>
    public static WholeDrift? Judge(Reference reference, Table window, IReadOnlyList<string> features)
    {
        if (reference.Rows is not { } before || features.Count == 0 || Math.Min(before.RowCount, window.RowCount) < FewestRows) return null;
        var random = SeededRandom.For(Seed, "domain classifier");
        var side = Math.Min(MostRows / 2, Math.Max(before.RowCount, window.RowCount));
        var (old, current) = (Draw(before, side, random), Draw(window, side, random));
        var pooled = RowPool.Of(before.Select(features).Take(old), window.Select(features).Take(current));
        var area = Area(pooled, old.Length, random);
        return new WholeDrift { Trainer = Trainer, ReferenceRows = old.Length, Rows = current.Length, Folds = Folds, Seed = Seed, Area = Finite.OrNull(area.Value), AreaLow = Finite.OrNull(area.Lower), AreaHigh = Finite.OrNull(area.Upper) };
    }

    private static Estimate Area(Table pooled, int old, SeededRandom random)
    {
        var isCurrent = Enumerable.Range(0, pooled.RowCount).Select(row => row >= old).ToArray();
        var order = Enumerable.Range(0, pooled.RowCount).ToArray();
        random.Shuffle<int>(order);
        var scores = new double[pooled.RowCount];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] held = [.. order.Where((_, place) => place % Folds == fold)], learnt = [.. order.Where((_, place) => place % Folds != fold)];
            var features = pooled.Take(learnt);
            var rows = new TrainingRows(features, features, [.. learnt.Select(row => isCurrent[row] ? 1.0 : 0.0)], TaskKind.Binary, 2);
            var trainer = BuiltInTrainers.All.First(each => each.Name == Trainer);
            var predicted = trainer.Fit(rows, trainer.Defaults, Seed).Predict(pooled.Take(held));
            for (var i = 0; i < held.Length; i++) scores[held[i]] = predicted[2 * i + 1];
        }

        return DeLong.Of(isCurrent, scores).Area;
    }

    private static int[] Draw(Table rows, int most, SeededRandom random)
    {
        var all = Enumerable.Range(0, rows.RowCount).ToArray();
        if (all.Length <= most) return all;
        random.Shuffle<int>(all);
        return all[..most];
    }
}
