namespace Assay.Statistics.Fairness;

/// <summary>
/// The generalized entropy index of the benefits that individuals receive: 0 when all receive the same, more when they are spread. One
/// figure for unfairness between individuals, of which <see cref="BetweenGroups"/> is the part between groups.
/// Source: T. Speicher et al., KDD 2018; the benefit of a prediction is ŷ − y + 1, as in AIF360.
/// </summary>
public static class GeneralizedEntropyIndex
{
    /// <summary>The benefit of each prediction: 0 (wrongly negative), 1 (right) or 2 (wrongly positive).</summary>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double[] Benefits(ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted)
    {
        if (actual.Length != predicted.Length) throw new ArgumentException($"{actual.Length} classes have {predicted.Length} predictions; give one each.", nameof(predicted));
        var benefits = new double[actual.Length];
        for (var i = 0; i < benefits.Length; i++) benefits[i] = (predicted[i] ? 1 : 0) - (actual[i] ? 1 : 0) + 1;
        return benefits;
    }

    /// <summary>The index of order <paramref name="alpha"/>: 1 is Theil's T, 0 the mean log deviation, 2 half the squared coefficient of variation.</summary>
    /// <returns>NaN of no benefits or when all are 0; +∞ for α ≤ 0 when some benefit is 0.</returns>
    /// <exception cref="ArgumentException">A benefit is negative or not finite.</exception>
    public static double Of(ReadOnlySpan<double> benefits, double alpha = 2.0)
    {
        var mean = Mean(benefits);
        if (!(mean > 0.0)) return double.NaN;
        var sum = 0.0;
        foreach (var benefit in benefits) sum += Term(benefit / mean, alpha);
        return sum / benefits.Length;
    }

    /// <summary>Theil's T: the index of order 1.</summary>
    /// <inheritdoc cref="Of" path="/returns"/>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static double Theil(ReadOnlySpan<double> benefits) => Of(benefits, 1.0);

    /// <summary>The index when everyone received the mean benefit of their group.</summary>
    /// <inheritdoc cref="Of" path="/returns"/>
    /// <exception cref="ArgumentException">A benefit is negative or not finite, or lengths differ.</exception>
    public static double BetweenGroups(ReadOnlySpan<double> benefits, GroupLabels groups, double alpha = 2.0)
    {
        if (benefits.Length != groups.Rows) throw new ArgumentException($"{benefits.Length} benefits have {groups.Rows} group labels; give one each.", nameof(groups));
        var (sums, counts) = (new double[groups.Names.Length], new int[groups.Names.Length]);
        for (var i = 0; i < benefits.Length; i++)
        {
            sums[groups.Codes[i]] += benefits[i];
            counts[groups.Codes[i]]++;
        }
        var means = new double[benefits.Length];
        for (var i = 0; i < means.Length; i++) means[i] = sums[groups.Codes[i]] / counts[groups.Codes[i]];
        return Of(means, alpha);
    }

    private static double Term(double share, double alpha) => alpha switch
    {
        1.0 => share == 0.0 ? 0.0 : share * Math.Log(share),
        0.0 => -Math.Log(share),
        _ => (Math.Pow(share, alpha) - 1.0) / (alpha * (alpha - 1.0)),
    };

    private static double Mean(ReadOnlySpan<double> benefits)
    {
        var sum = 0.0;
        foreach (var benefit in benefits)
        {
            if (!(benefit >= 0.0 && double.IsFinite(benefit))) throw new ArgumentException($"A benefit is finite and not negative; found {benefit}.", nameof(benefits));
            sum += benefit;
        }
        return sum / benefits.Length;
    }
}
