namespace Assay.Train.Metrics;

/// <summary>Metrics of several classes, as scikit-learn defines them; the most probable class is called, the first of equals.</summary>
internal static class MulticlassMetrics
{
    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] probabilities, int classes)
    {
        var table = Count(targets, probabilities, classes);
        double Actual(int k) => Enumerable.Range(0, classes).Sum(j => table[k, j]);
        double Called(int k) => Enumerable.Range(0, classes).Sum(j => table[j, k]);
        double F1(int k) => 2 * table[k, k] / (Actual(k) + Called(k));
        var occurring = Enumerable.Range(0, classes).Where(k => Actual(k) + Called(k) > 0).ToArray();
        var right = Enumerable.Range(0, classes).Sum(k => table[k, k]);
        yield return ("accuracy", right / targets.Length);
        yield return ("balanced_accuracy", occurring.Where(k => Actual(k) > 0).Average(k => table[k, k] / Actual(k)));
        yield return ("f1_macro", occurring.Average(F1));
        yield return ("f1_weighted", occurring.Sum(k => Actual(k) * F1(k)) / targets.Length);
        yield return ("mcc", Matthews(right, targets.Length, [.. Enumerable.Range(0, classes).Select(k => (Actual(k), Called(k)))]));
        yield return ("log_loss", LogLoss.Mean(targets.Select((target, row) => probabilities[row * classes + (int)target])));
        yield return ("roc_auc_ovr", Enumerable.Range(0, classes).Average(k => OneAgainstRest(targets, probabilities, classes, k)));
    }

    private static double[,] Count(double[] targets, double[] probabilities, int classes)
    {
        var table = new double[classes, classes];
        for (var row = 0; row < targets.Length; row++)
        {
            var best = 0;
            for (var k = 1; k < classes; k++) if (probabilities[row * classes + k] > probabilities[row * classes + best]) best = k;
            table[(int)targets[row], best]++;
        }

        return table;
    }

    // Gorodkin's R_K (2004).
    private static double Matthews(double right, double count, (double Actual, double Called)[] margins)
    {
        var covariance = count * right - margins.Sum(k => k.Actual * k.Called);
        var variances = (count * count - margins.Sum(k => k.Called * k.Called)) * (count * count - margins.Sum(k => k.Actual * k.Actual));
        return variances > 0 ? covariance / Math.Sqrt(variances) : 0;
    }

    private static double OneAgainstRest(double[] targets, double[] probabilities, int classes, int k) =>
        RankMetrics.AreaUnderRoc([.. targets.Select(target => (int)target == k ? 1.0 : 0)], [.. Enumerable.Range(0, targets.Length).Select(row => probabilities[row * classes + k])]);
}
