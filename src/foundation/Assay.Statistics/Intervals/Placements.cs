using Assay.Statistics.Classification;
using Assay.Statistics.Correlation;

namespace Assay.Statistics.Intervals;

/// <summary>
/// DeLong's placement values by midranks, in n log n (X. Sun and W. Xu, IEEE Signal Process. Lett. 21, 2014): for each positive row the
/// share of negative ones ranked below it, for each negative row the share of positive ones above it, ties counting ½.
/// </summary>
/// <param name="OfPositives">One for each positive row, in their order.</param>
/// <param name="OfNegatives">One for each negative row.</param>
internal sealed record Placements(double[] OfPositives, double[] OfNegatives)
{
    /// <summary>The area under the curve; NaN when a class does not occur.</summary>
    public double Area => OfNegatives.Length == 0 ? double.NaN : Mean(OfPositives);

    public static Placements Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        RowWeights.Require(actual.Length, scores.Length, []);
        var ranks = MidRanks.Of(scores);
        var positives = actual.Count(true);
        var (high, low) = (new double[positives], new double[actual.Length - positives]);
        var (highRanks, lowRanks) = (new double[high.Length], new double[low.Length]);
        for (int row = 0, i = 0, j = 0; row < actual.Length; row++)
        {
            if (actual[row]) (high[i], highRanks[i++]) = (scores[row], ranks[row]);
            else (low[j], lowRanks[j++]) = (scores[row], ranks[row]);
        }
        var (among, below) = (MidRanks.Of(high), MidRanks.Of(low));
        for (var i = 0; i < high.Length; i++) high[i] = (highRanks[i] - among[i]) / low.Length;
        for (var j = 0; j < low.Length; j++) low[j] = 1.0 - (lowRanks[j] - below[j]) / among.Length;
        return new Placements(high, low);
    }

    /// <summary>The covariance of two areas on the same rows; with itself the variance of one. NaN with fewer than two rows of a class.</summary>
    public static double Covariance(Placements a, Placements b) =>
        Covariance(a.OfPositives, b.OfPositives) / a.OfPositives.Length + Covariance(a.OfNegatives, b.OfNegatives) / a.OfNegatives.Length;

    private static double Covariance(double[] a, double[] b)
    {
        double meanA = Mean(a), meanB = Mean(b), sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (a[i] - meanA) * (b[i] - meanB);
        return a.Length > 1 ? sum / (a.Length - 1) : double.NaN;
    }

    private static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
