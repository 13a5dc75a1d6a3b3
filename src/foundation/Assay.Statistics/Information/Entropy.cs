namespace Assay.Statistics.Information;

/// <summary>Shannon's entropy of a discrete law, estimated by the shares as counted (the plug-in estimate: biased low for few rows).</summary>
public static class Entropy
{
    /// <summary>−Σ p ln p over the categories, in the unit asked for; between 0 (one category) and the logarithm of their number.</summary>
    /// <param name="counts">Counts or shares by category, normalised here; zeros add nothing.</param>
    /// <param name="unit">Of the logarithm.</param>
    /// <returns>NaN when the total is 0.</returns>
    /// <exception cref="ArgumentException">A count is negative or not finite.</exception>
    public static double Of(ReadOnlySpan<double> counts, InformationUnit unit = InformationUnit.Nats)
    {
        var shares = Distances.Shares.Of(counts);
        if (shares.Length == 0) return double.NaN;
        var sum = 0.0;
        foreach (var share in shares)
            if (share != 0.0) sum -= share * Math.Log(share);
        return (sum == 0.0 ? 0.0 : sum) / unit.InNats();
    }
}
