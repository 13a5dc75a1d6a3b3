namespace Assay.Evaluate.Performance;

/// <summary>
/// DeLong's placement values by midranks (Sun and Xu 2014): for each positive the share of negatives ranked below it, for each negative the share of
/// positives ranked above it, ties counting half. Their variances and covariances (n − 1) are those of the areas under the curve.
/// </summary>
/// <param name="OfPositives">One for each positive, in the order of the rows.</param>
/// <param name="OfNegatives">One for each negative.</param>
internal sealed record Placements(double[] OfPositives, double[] OfNegatives)
{
    public double Area => OfPositives.Average();

    public static Placements Of(double[] targets, double[] scores)
    {
        var positives = Enumerable.Range(0, targets.Length).Where(row => targets[row] > 0.5).Select(row => scores[row]).ToArray();
        var negatives = Enumerable.Range(0, targets.Length).Where(row => targets[row] <= 0.5).Select(row => scores[row]).ToArray();
        var all = Midranks([.. positives, .. negatives]);
        var (among, below) = (Midranks(positives), Midranks(negatives));
        return new(
            [.. positives.Select((_, i) => (all[i] - among[i]) / negatives.Length)],
            [.. negatives.Select((_, j) => 1 - (all[positives.Length + j] - below[j]) / positives.Length)]);
    }

    /// <summary>Covariance of the two areas; the variance of one with itself. Needs two of each class.</summary>
    public static double Covariance(Placements a, Placements b) =>
        Covariance(a.OfPositives, b.OfPositives) / a.OfPositives.Length + Covariance(a.OfNegatives, b.OfNegatives) / a.OfNegatives.Length;

    private static double Covariance(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / (a.Length - 1);
    }

    private static double[] Midranks(double[] values)
    {
        var keys = values.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var ranks = new double[keys.Length];
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            for (var i = start; i < end; i++) ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }
        return ranks;
    }
}
