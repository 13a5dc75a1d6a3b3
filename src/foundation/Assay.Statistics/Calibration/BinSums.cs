using Assay.Statistics.Classification;

namespace Assay.Statistics.Calibration;

/// <summary>The sums that bins are made of.</summary>
internal readonly ref struct BinSums
{
    /// <summary>Single precision can carry a probability this far beyond 0 and 1.</summary>
    private const double Rounding = 1e-6;

    private readonly ReadOnlySpan<bool> _actual;
    private readonly ReadOnlySpan<double> _probabilities;
    private readonly ReadOnlySpan<double> _weights;
    private readonly (int Rows, int Positives, double Weight, double Predicted, double Observed)[] _sums;

    /// <exception cref="ArgumentException">Lengths differ, a probability is outside [0, 1], a weight is negative or not finite, or there is no bin.</exception>
    public BinSums(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        RowWeights.Require(actual.Length, probabilities.Length, weights);
        foreach (var p in probabilities)
            if (!(p is >= -Rounding and <= 1.0 + Rounding)) throw new ArgumentException($"A probability lies in [0, 1]; found {p}.", nameof(probabilities));
        _actual = actual;
        _probabilities = probabilities;
        _weights = weights;
        _sums = new (int, int, double, double, double)[bins];
    }

    public void Add(int bin, int row)
    {
        ref var sum = ref _sums[bin];
        var weight = RowWeights.Of(_weights, row);
        sum.Rows++;
        sum.Weight += weight;
        sum.Predicted += weight * _probabilities[row];
        if (!_actual[row]) return;
        sum.Positives++;
        sum.Observed += weight;
    }

    /// <summary>The bins that have weight, in order.</summary>
    public ReliabilityBin[] Bins()
    {
        var bins = new List<ReliabilityBin>(_sums.Length);
        foreach (var sum in _sums)
            if (sum.Weight > 0.0) bins.Add(new ReliabilityBin(sum.Rows, sum.Positives, sum.Weight, sum.Predicted / sum.Weight, sum.Observed / sum.Weight));
        return [.. bins];
    }
}
