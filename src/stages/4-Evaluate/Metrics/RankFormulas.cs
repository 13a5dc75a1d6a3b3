namespace Assay.Evaluate.Metrics;

/// <summary>Metrics of a ranking.</summary>
internal static class RankFormulas
{
    /// <summary>Area under the ROC curve: the chance that a positive is ranked above a negative, ties counting half. NaN when a class is missing.</summary>
    public static double AreaUnderRoc(ReadOnlySpan<double> scores, Func<int, bool> isPositive)
    {
        var (keys, order) = Sorted(scores);
        var (positives, sumOfRanks) = (0L, 0.0);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            var midrank = (start + 1 + end) / 2.0;
            for (var i = start; i < end; i++)
            {
                if (!isPositive(order[i])) continue;
                positives++;
                sumOfRanks += midrank;
            }

            start = end;
        }
        var negatives = keys.Length - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (sumOfRanks - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
    }

    /// <summary>Average precision: the sum over recall steps of the precision there (not the trapezoids under the curve). NaN without positives.</summary>
    public static double AveragePrecision(ReadOnlySpan<double> scores, Func<int, bool> isPositive)
    {
        var (keys, order) = Sorted(scores);
        var (positives, before, sum) = (0, 0, 0.0);
        for (var end = keys.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && keys[start - 1] == keys[end - 1]) start--;
            for (var i = start; i < end; i++) if (isPositive(order[i])) positives++;
            sum += (positives - before) * (double)positives / (keys.Length - start);
            before = positives;
            end = start;
        }
        return positives == 0 ? double.NaN : sum / positives;
    }

    private static (double[] Keys, int[] Order) Sorted(ReadOnlySpan<double> scores)
    {
        var keys = scores.ToArray();
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(keys, order);
        return (keys, order);
    }
}
