using System.Collections.Immutable;
using Assay.Statistics.Classification;
using Assay.Statistics.Distances;

namespace Assay.Statistics.Calibration;

/// <summary>
/// The never-falling curve of least squared error, by pooling adjacent violators in one pass (M. Ayer et al., Ann. Math. Stat. 26, 1955).
/// As a calibrator it keeps the order of scores but for ties; on few rows (below about a thousand) it fits chance.
/// </summary>
public sealed class IsotonicRegression
{
    private IsotonicRegression(ImmutableArray<double> x, ImmutableArray<double> y) => (X, Y) = (x, y);

    /// <summary>The distinct values of the variable, rising.</summary>
    public ImmutableArray<double> X { get; }

    /// <summary>The curve's height at each, never falling.</summary>
    public ImmutableArray<double> Y { get; }

    /// <summary>The curve at x: straight between the points it was fitted to, level beyond the first and last (scikit-learn's "clip"). NaN for NaN, or when it was fitted to no rows.</summary>
    public double Predict(double x)
    {
        if (X.IsEmpty || double.IsNaN(x)) return double.NaN;
        var place = X.BinarySearch(x);
        if (place >= 0) return Y[place];
        var above = ~place;
        if (above == 0) return Y[0];
        if (above == X.Length) return Y[^1];
        return Y[above - 1] + (Y[above] - Y[above - 1]) * ((x - X[above - 1]) / (X[above] - X[above - 1]));
    }

    /// <summary>Fits the curve. Rows of equal x count together, by their mean.</summary>
    /// <param name="x">The variable.</param>
    /// <param name="y">What is to be fitted, finite: for a calibrator 0 or 1.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty. Rows of weight 0 are left out.</param>
    /// <exception cref="ArgumentException">Lengths differ, x is NaN or y not finite, or a weight is negative or not finite.</exception>
    public static IsotonicRegression Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(y.Length, x.Length, weights);
        if (!Samples.AllFinite(y)) throw new ArgumentException("A value to be fitted is not finite.", nameof(y));
        var sorted = Samples.Sorted(x, nameof(x), out var rows);
        var (points, blocks) = (new List<double>(), new List<Block>());
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            var block = default(Block);
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++) block = block.With(y[rows[end]], RowWeights.Of(weights, rows[end]));
            if (!(block.Weight > 0.0)) continue;
            points.Add(sorted[start]);
            block = block with { Points = 1 };
            while (blocks.Count > 0 && blocks[^1].Mean >= block.Mean)
            {
                block = blocks[^1].Plus(block);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        return new IsotonicRegression([.. points], [.. blocks.SelectMany(block => Enumerable.Repeat(block.Mean, block.Points))]);
    }

    /// <summary>Neighbouring points that share one height.</summary>
    private readonly record struct Block(int Points, double Weight, double Mean)
    {
        public Block With(double y, double weight) => Plus(new Block(0, weight, y));

        public Block Plus(Block next)
        {
            var weight = Weight + next.Weight;
            return new Block(Points + next.Points, weight, weight > 0.0 ? Mean + next.Weight / weight * (next.Mean - Mean) : 0.0);
        }
    }
}
