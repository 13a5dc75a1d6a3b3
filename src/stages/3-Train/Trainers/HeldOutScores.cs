using Assay.Kernel;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>Scores of rows by models that had not seen them, within a training set: what a calibration may be fitted on.</summary>
internal static class HeldOutScores
{
    /// <summary>Parts that the rows are dealt into; each is scored by a model of the others.</summary>
    public const int Parts = 3;

    /// <summary>One score a row. Rows are dealt by class, so that every part has its share of both.</summary>
    /// <param name="features">All rows.</param>
    /// <param name="targets">0 or 1 a row.</param>
    /// <param name="seed">The dealing follows from it.</param>
    /// <param name="fit">Learns from rows and returns how to score.</param>
    public static double[] Of(FeatureMatrix features, double[] targets, ulong seed, Func<FeatureMatrix, double[], Func<FeatureMatrix, double[]>> fit)
    {
        var partOf = Deal(targets, SeededRandom.For(seed, "calibration"));
        var scores = new double[targets.Length];
        for (var part = 0; part < Parts; part++)
        {
            var (inside, outside) = (Rows(partOf, p => p != part), Rows(partOf, p => p == part));
            var score = fit(Take(features, inside), [.. inside.Select(row => targets[row])]);
            var found = score(Take(features, outside));
            for (var i = 0; i < outside.Length; i++) scores[outside[i]] = found[i];
        }

        return scores;
    }

    private static int[] Deal(double[] targets, SeededRandom random)
    {
        var partOf = new int[targets.Length];
        var next = 0;
        foreach (var group in Enumerable.Range(0, targets.Length).GroupBy(row => targets[row] > 0.5).OrderBy(group => group.Key))
        {
            var rows = group.ToArray();
            random.Shuffle(rows.AsSpan());
            foreach (var row in rows) partOf[row] = next++ % Parts;
        }

        return partOf;
    }

    private static int[] Rows(int[] partOf, Func<int, bool> isWanted) => [.. Enumerable.Range(0, partOf.Length).Where(row => isWanted(partOf[row]))];

    private static FeatureMatrix Take(FeatureMatrix features, int[] rows)
    {
        var values = new float[rows.Length * features.Width];
        for (var i = 0; i < rows.Length; i++) features.Row(rows[i]).CopyTo(values.AsSpan(i * features.Width));
        return features with { Values = values };
    }
}
