namespace Assay.Statistics.Classification;

/// <summary>
/// Rows by actual and called class, and the measures that follow, as scikit-learn defines them. Counts are sums of weights.
/// </summary>
public sealed class ClassConfusion
{
    private readonly double[] _cells;
    private readonly double[] _actual;
    private readonly double[] _called;

    private ClassConfusion(int classes, double[] cells)
    {
        (Classes, _cells, _actual, _called) = (classes, cells, new double[classes], new double[classes]);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            _actual[cell / classes] += cells[cell];
            _called[cell % classes] += cells[cell];
            Total += cells[cell];
            if (cell / classes == cell % classes) Right += cells[cell];
        }
    }

    /// <summary>How many classes.</summary>
    public int Classes { get; }

    /// <summary>All rows.</summary>
    public double Total { get; }

    /// <summary>Rows called rightly.</summary>
    public double Right { get; }

    /// <summary>Rows of one class called another, or the same.</summary>
    public double this[int actual, int called] => _cells[actual * Classes + called];

    /// <summary>Share of rows called rightly; NaN without rows.</summary>
    public double Accuracy => Right / Total;

    /// <summary>The mean recall of the classes that occur; NaN without rows.</summary>
    public double BalancedAccuracy
    {
        get
        {
            double sum = 0.0, occurring = 0.0;
            for (var k = 0; k < Classes; k++)
            {
                if (!(_actual[k] > 0.0)) continue;
                sum += Recall(k);
                occurring++;
            }
            return sum / occurring;
        }
    }

    /// <summary>
    /// Matthews' correlation for several classes, R_K, at most 1 (J. Gorodkin, Comput. Biol. Chem. 28, 2004). 0 where all rows are, or are
    /// called, of one class; NaN without rows.
    /// </summary>
    public double Matthews
    {
        get
        {
            double together = 0.0, actual = 0.0, called = 0.0, squared = Total * Total;
            for (var k = 0; k < Classes; k++)
            {
                together += _actual[k] * _called[k];
                actual += _actual[k] * _actual[k];
                called += _called[k] * _called[k];
            }
            var spread = Math.Sqrt(squared - actual) * Math.Sqrt(squared - called);
            if (spread > 0.0) return (Total * Right - together) / spread;
            return Total > 0.0 ? 0.0 : double.NaN;
        }
    }

    /// <summary>Share of the rows called this class that are; NaN when none is called so.</summary>
    public double Precision(int k) => _cells[k * Classes + k] / _called[k];

    /// <summary>Share of the rows of this class that are called so; NaN when there are none.</summary>
    public double Recall(int k) => _cells[k * Classes + k] / _actual[k];

    /// <summary>F of one class against the rest; NaN when it neither occurs nor is called.</summary>
    public double FBeta(int k, double beta = 1.0) => Against(k).FBeta(beta);

    /// <summary>Precision of all classes together. A class that occurs but is never called counts 0, as in scikit-learn: leaving it out would flatter.</summary>
    public double Precision(Averaging averaging) => Average(averaging, one => one.Precision);

    /// <summary>Recall of all classes together. A class that is called but never occurs counts 0.</summary>
    public double Recall(Averaging averaging) => Average(averaging, one => one.Recall);

    /// <summary>F of all classes together.</summary>
    public double FBeta(Averaging averaging, double beta = 1.0) => Average(averaging, one => one.FBeta(beta));

    /// <summary>TP / (TP + FP + FN) of all classes together.</summary>
    public double Jaccard(Averaging averaging) => Average(averaging, one => one.Jaccard);

    /// <summary>Cohen's kappa, plain or weighted (J. Cohen, 1960 and 1968): 1 less the share of expected disagreement that is left; NaN when none is expected.</summary>
    public double Kappa(KappaWeighting weighting = KappaWeighting.None)
    {
        double seen = 0.0, expected = 0.0;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            int i = cell / Classes, j = cell % Classes;
            var cost = Disagreement(weighting, Math.Abs(i - j));
            seen += cost * _cells[cell];
            expected += cost * _actual[i] * _called[j] / Total;
        }
        return expected > 0.0 ? 1.0 - seen / expected : double.NaN;
    }

    /// <summary>One class against all others.</summary>
    public BinaryConfusion Against(int k)
    {
        var right = _cells[k * Classes + k];
        return new BinaryConfusion(right, _called[k] - right, _actual[k] - right, Total - _actual[k] - _called[k] + right);
    }

    /// <summary>Counts rows by actual and called class.</summary>
    /// <param name="actual">The class of each row, from 0.</param>
    /// <param name="called">The class that each row is called.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a class is not one of them, or a weight is negative or not finite.</exception>
    public static ClassConfusion Of(ReadOnlySpan<int> actual, ReadOnlySpan<int> called, int classes, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        RowWeights.Require(actual.Length, called.Length, weights);
        var cells = new double[classes * classes];
        for (var row = 0; row < actual.Length; row++)
        {
            if ((uint)actual[row] >= (uint)classes || (uint)called[row] >= (uint)classes)
                throw new ArgumentException($"Row {row} has class {actual[row]}, called {called[row]}; classes are 0 to {classes - 1}.", nameof(actual));
            cells[actual[row] * classes + called[row]] += RowWeights.Of(weights, row);
        }
        return new ClassConfusion(classes, cells);
    }

    private double Average(Averaging averaging, Func<BinaryConfusion, double> measure)
    {
        if (averaging == Averaging.Micro) return measure(new BinaryConfusion(Right, Total - Right, Total - Right, (Classes - 2) * Total + Right));
        double sum = 0.0, weight = 0.0;
        for (var k = 0; k < Classes; k++)
        {
            if (!(_actual[k] + _called[k] > 0.0)) continue;
            var (value, counts) = (measure(Against(k)), averaging == Averaging.Weighted ? _actual[k] : 1.0);
            sum += double.IsNaN(value) ? 0.0 : counts * value;
            weight += counts;
        }
        return sum / weight;
    }

    private static double Disagreement(KappaWeighting weighting, int places) => weighting switch
    {
        KappaWeighting.None => places == 0 ? 0.0 : 1.0,
        KappaWeighting.Linear => places,
        KappaWeighting.Quadratic => (double)places * places,
        _ => throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Not a known weighting."),
    };
}
