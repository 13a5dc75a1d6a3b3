namespace Assay.Statistics.Ranking;

/// <summary>
/// Discounted cumulative gain of a ranking, Σ gainᵢ / log₂(rank + 1), with linear gain (scikit-learn's definition; others raise 2 to the
/// gain). Items of equal score share the mean gain of their places, so that the order in which ties arrive does not matter.
/// Source: K. Järvelin and J. Kekäläinen, ACM TOIS 20 (2002); F. McSherry and M. Najork (ECIR 2008) for ties.
/// </summary>
public static class DiscountedCumulativeGain
{
    /// <summary>The gain of one query's items ranked by falling score.</summary>
    /// <param name="relevance">The true gain of each item, finite.</param>
    /// <param name="scores">The score of each item; the highest is ranked first.</param>
    /// <param name="places">How many places count; all by default.</param>
    /// <returns>0 for no items.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is NaN or a gain not finite, or <paramref name="places"/> is not positive.</exception>
    public static double Of(ReadOnlySpan<double> relevance, ReadOnlySpan<double> scores, int? places = null)
    {
        var gains = RankedGains(relevance, scores, places);
        var keys = scores.ToArray();
        Array.Sort(keys, gains);
        Array.Reverse(keys);
        Array.Reverse(gains);
        double sum = 0.0, most = Math.Min(gains.Length, places ?? int.MaxValue);
        for (int start = 0, end; start < most; start = end)
        {
            double gain = 0.0, discount = 0.0;
            for (end = start; end < gains.Length && keys[end] == keys[start]; end++)
            {
                gain += gains[end];
                if (end < most) discount += 1.0 / Math.Log2(end + 2.0);
            }
            sum += gain / (end - start) * discount;
        }
        return sum;
    }

    /// <summary>The gain over that of the ideal order, in [0, 1] for gains that are not negative; NaN when no item has gain (scikit-learn says 0 there).</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static double Normalised(ReadOnlySpan<double> relevance, ReadOnlySpan<double> scores, int? places = null)
    {
        var ideal = Of(relevance, relevance, places);
        var actual = Of(relevance, scores, places);
        return ideal == 0.0 ? double.NaN : actual / ideal;
    }

    private static double[] RankedGains(ReadOnlySpan<double> relevance, ReadOnlySpan<double> scores, int? places)
    {
        if (relevance.Length != scores.Length) throw new ArgumentException($"{relevance.Length} gains have {scores.Length} scores; give one each.", nameof(scores));
        if (places is <= 0) throw new ArgumentOutOfRangeException(nameof(places), places, "At least one place counts.");
        Distances.Samples.RefuseNaN(scores, nameof(scores));
        if (!Distances.Samples.AllFinite(relevance)) throw new ArgumentException("A gain is not finite.", nameof(relevance));
        return relevance.ToArray();
    }
}
