namespace Assay.Statistics.Correlation;

/// <summary>Sums over groups of t equal values, by which Kendall's test is corrected.</summary>
/// <param name="Pairs">Σ t (t − 1) / 2.</param>
/// <param name="Triples">Σ t (t − 1) (t − 2).</param>
/// <param name="Spread">Σ t (t − 1) (2t + 5).</param>
internal readonly record struct TieSums(double Pairs, double Triples, double Spread)
{
    /// <summary>Of values in order.</summary>
    public static TieSums Of(ReadOnlySpan<double> sorted)
    {
        var sums = default(TieSums);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++) { }
            sums = sums.With(end - start);
        }
        return sums;
    }

    /// <summary>Of pairs in order.</summary>
    public static TieSums OfPairs(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sums = default(TieSums);
        for (int start = 0, end; start < first.Length; start = end)
        {
            for (end = start + 1; end < first.Length && first[end] == first[start] && second[end] == second[start]; end++) { }
            sums = sums.With(end - start);
        }
        return sums;
    }

    private TieSums With(double equal)
    {
        var pairs = equal * (equal - 1.0);
        return new TieSums(Pairs + 0.5 * pairs, Triples + pairs * (equal - 2.0), Spread + pairs * (2.0 * equal + 5.0));
    }
}
