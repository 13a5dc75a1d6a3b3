namespace Assay.Train.Metrics;

/// <summary>Metrics of a ranking by a score.</summary>
internal static class RankMetrics
{
    /// <summary>The chance that a positive row is ranked above a negative one, ties counting half; NaN when a class is missing.</summary>
    public static double AreaUnderRoc(double[] targets, double[] scores)
    {
        double positives = 0, rankSum = 0, seen = 0;
        foreach (var (count, positive) in Ties(targets, scores, descending: false))
        {
            rankSum += positive * (seen + (count + 1) / 2.0);
            seen += count;
            positives += positive;
        }

        return (rankSum - positives * (positives + 1) / 2) / (positives * (seen - positives));
    }

    /// <summary>Σ precision · gain in recall, over the distinct scores from the highest (a step sum, not trapezoids); NaN without positive rows.</summary>
    public static double AveragePrecision(double[] targets, double[] scores)
    {
        double found = 0, called = 0, sum = 0;
        foreach (var (count, positive) in Ties(targets, scores, descending: true))
        {
            called += count;
            found += positive;
            sum += found / called * positive;
        }

        return sum / found;
    }

    private static IEnumerable<(int Count, int Positive)> Ties(double[] targets, double[] scores, bool descending)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort([.. scores], order);
        if (descending) Array.Reverse(order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            var positive = 0;
            for (end = start; end < order.Length && scores[order[end]] == scores[order[start]]; end++) if (targets[order[end]] > 0.5) positive++;
            yield return (end - start, positive);
        }
    }
}
