namespace Assay.Statistics.Distances;

/// <summary>From counts, or any non-negative weights, to shares that add up to 1.</summary>
public static class Shares
{
    /// <summary>Each count over the total; all NaN when the total is 0.</summary>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static double[] Of(ReadOnlySpan<long> counts)
    {
        var weights = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++) weights[i] = counts[i];
        return Of(weights);
    }

    /// <summary>Each weight over the total; all NaN when the total is 0.</summary>
    /// <exception cref="ArgumentException">A weight is negative, NaN or infinite.</exception>
    public static double[] Of(ReadOnlySpan<double> weights)
    {
        var total = Total(weights, nameof(weights));
        var shares = new double[weights.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = weights[i] / total;
        return shares;
    }

    /// <summary>A copy in which each zero is replaced by <paramref name="floor"/>, not renormalised: the usual remedy for logarithms of empty cells.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is not positive.</exception>
    public static double[] Floored(ReadOnlySpan<double> shares, double floor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(floor);
        var floored = shares.ToArray();
        for (var i = 0; i < floored.Length; i++)
            if (floored[i] == 0.0) floored[i] = floor;
        return floored;
    }

    /// <summary>Both totals, after the checks that every comparison of two weight vectors makes.</summary>
    internal static (double First, double Second) Totals(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"The two have {first.Length} and {second.Length} categories; give both the same categories in the same order.", nameof(second));
        return (Total(first, nameof(first)), Total(second, nameof(second)));
    }

    private static double Total(ReadOnlySpan<double> weights, string name)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0.0 && double.IsFinite(weight)))
                throw new ArgumentException($"A count or share is finite and not negative; found {weight}.", name);
            total += weight;
        }
        return total;
    }
}
