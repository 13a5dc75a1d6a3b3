using Assay.Statistics.Classification;
using Assay.Statistics.Distances;

namespace Assay.Statistics.Calibration;

/// <summary>Newton's method for a logistic line, steps halved until the likelihood rises, on x brought to mean 0 and deviation 1.</summary>
internal readonly ref struct LogisticFit
{
    private const int MostSteps = 200;
    /// <summary>Newton's steps square the error: after one as small as this nothing but rounding is left.</summary>
    private const double Settled = 1e-9;

    /// <summary>Near the end a step lowers the loss by less than its sum is rounded by.</summary>
    private const double Rounding = 1e-12;

    private const double Singular = 1e-10;
    private const double Parted = 1e-9;

    private readonly ReadOnlySpan<double> _targets;
    private readonly ReadOnlySpan<double> _weights;
    private readonly double[] _x;
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _total;

    public LogisticFit(ReadOnlySpan<double> x, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        RowWeights.Require(targets.Length, x.Length, weights);
        if (!Samples.AllFinite(x)) throw new ArgumentException("A score is not finite.", nameof(x));
        foreach (var target in targets)
            if (!(target is >= 0.0 and <= 1.0)) throw new ArgumentException($"A target lies in [0, 1]; found {target}.", nameof(targets));
        _targets = targets;
        _weights = weights;
        _x = x.ToArray();
        _total = RowWeights.Total(weights, x.Length);
        for (var row = 0; row < x.Length; row++) _mean += RowWeights.Of(weights, row) * x[row] / _total;
        for (var row = 0; row < x.Length; row++) _deviation += RowWeights.Of(weights, row) * (x[row] - _mean) * (x[row] - _mean) / _total;
        _deviation = Math.Sqrt(_deviation);
        for (var row = 0; row < _x.Length; row++) _x[row] = (_x[row] - _mean) / _deviation;
    }

    /// <summary>The line, or null when the likelihood has no greatest value.</summary>
    public LogisticLine? Line()
    {
        if (!(_deviation > 1e-12 * Math.Abs(_mean))) return null;
        double a = 0.0, b = 0.0, loss = Loss(a, b);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Direction(a, b) is not var (da, db)) return null;
            var moved = false;
            for (var length = 1.0; length > 1e-12 && !moved; length *= 0.5)
            {
                var next = Loss(a + length * da, b + length * db);
                if (!(next <= loss + Rounding * loss)) continue;
                (a, b, loss, moved) = (a + length * da, b + length * db, next, true);
            }
            if (!moved || Math.Abs(da) + Math.Abs(db) < Settled * (1.0 + Math.Abs(a) + Math.Abs(b))) return new LogisticLine(a - b * _mean / _deviation, b / _deviation);
        }
        return null;
    }

    /// <summary>Newton's step; null where the curvature says that the line runs off to infinity.</summary>
    private (double, double)? Direction(double a, double b)
    {
        double g0 = 0.0, g1 = 0.0, h00 = 0.0, h01 = 0.0, h11 = 0.0;
        for (var row = 0; row < _x.Length; row++)
        {
            double p = LogOdds.Probability(a + b * _x[row]), count = RowWeights.Of(_weights, row), curve = count * p * (1.0 - p);
            g0 += count * (_targets[row] - p);
            g1 += count * (_targets[row] - p) * _x[row];
            (h00, h01, h11) = (h00 + curve, h01 + curve * _x[row], h11 + curve * _x[row] * _x[row]);
        }
        var determinant = h00 * h11 - h01 * h01;
        if (!(h00 > Parted * _total && determinant > Singular * h00 * (h00 + h11))) return null;
        return ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
    }

    /// <summary>Less the log-likelihood: Σ ln(1 + e^z) − t z, in the form that does not overflow.</summary>
    private double Loss(double a, double b)
    {
        var sum = 0.0;
        for (var row = 0; row < _x.Length; row++)
        {
            var z = a + b * _x[row];
            sum += RowWeights.Of(_weights, row) * (Math.Max(z, 0.0) + double.LogP1(Math.Exp(-Math.Abs(z))) - _targets[row] * z);
        }
        return sum;
    }
}
