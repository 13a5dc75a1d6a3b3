using Assay.Kernel;
using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Intervals;

/// <summary>
/// Intervals of any measure by drawing rows with replacement. Each replicate has a sequence of random numbers of its own, so that neither
/// the number of threads nor that of replicates moves the others. Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap
/// (1993).
/// </summary>
public static class Bootstrap
{
    /// <summary>Beyond it BCa's correction runs wild.</summary>
    private const double MostBias = 1.0;

    /// <summary>The value of a measure on all rows, with its interval.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="statistic">The measure.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or <paramref name="rows"/> is negative.</exception>
    public static BootstrapInterval Of(int rows, RowStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        (options ??= new BootstrapOptions()).Require();
        var value = rows == 0 ? double.NaN : statistic(AllBut(rows, -1));
        if (!double.IsFinite(value)) return None(value, options, BootstrapRemark.ValueUndefined);
        if (rows < options.FewestRows) return None(value, options, BootstrapRemark.TooFewRows);
        var defined = Replicates(rows, statistic, options).Where(double.IsFinite).Order().ToArray();
        if (2 * defined.Length < options.Replicates) return None(value, options, BootstrapRemark.MostlyUndefined, options.Replicates, defined.Length);
        if (defined[0] == defined[^1]) return None(value, options, BootstrapRemark.Constant, options.Replicates, defined.Length);
        return Interval(rows, statistic, options, value, defined);
    }

    /// <summary>The mean of independent values; NaN values must be removed before.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static BootstrapInterval OfMean(double[] values, BootstrapOptions? options = null) => Of(values.Length, rows => Mean(values, rows), options);

    /// <summary>The measure on each resample, NaN where undefined.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <exception cref="ArgumentException">An option is out of its range, or <paramref name="rows"/> is not positive.</exception>
    public static double[] Replicates(int rows, RowStatistic statistic, BootstrapOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        options.Require();
        var values = new double[options.Replicates];
        void Draw(int replicate, int[] drawn)
        {
            var random = SeededRandom.For(options.Seed, $"bootstrap/{options.Purpose}/{replicate}");
            for (var i = 0; i < drawn.Length; i++) drawn[i] = random.NextInt32(rows);
            values[replicate] = statistic(drawn);
        }

        var drawn = new int[rows];
        if (options.Threads == 1) for (var replicate = 0; replicate < values.Length; replicate++) Draw(replicate, drawn);
        else Parallel.For(0, values.Length, new() { MaxDegreeOfParallelism = options.Threads }, () => new int[rows], (i, _, own) => { Draw(i, own); return own; }, _ => { });
        return values;
    }

    private static BootstrapInterval Interval(int rows, RowStatistic statistic, BootstrapOptions options, double value, double[] defined)
    {
        var bias = Bias(value, defined);
        var (method, remark, low, high) = (options.Method, BootstrapRemark.None, 0.5 - 0.5 * options.Level, 0.5 + 0.5 * options.Level);
        if (method == BootstrapMethod.BiasCorrectedAccelerated)
        {
            (remark, var acceleration) = Acceleration(rows, statistic, options, bias, low);
            if (remark == BootstrapRemark.None) (low, high) = (Moved(low, bias, acceleration), Moved(high, bias, acceleration));
            else method = BootstrapMethod.Percentile;
        }
        var (lower, upper) = (Quantile.OfSorted(defined, low), Quantile.OfSorted(defined, high));
        if (method == BootstrapMethod.Basic) (lower, upper) = (2.0 * value - upper, 2.0 * value - lower);
        return new BootstrapInterval(new Estimate(value, lower, upper), method, remark, options.Replicates, defined.Length, bias);
    }

    private static BootstrapInterval None(double value, BootstrapOptions options, BootstrapRemark remark, int replicates = 0, int defined = 0) =>
        new(new Estimate(value, double.NaN, double.NaN), options.Method, remark, replicates, defined, double.NaN);

    /// <summary>z₀, ties counting half; a value outside all replicates counts as half a replicate from the end.</summary>
    private static double Bias(double value, double[] replicates)
    {
        var below = replicates.Sum(replicate => replicate < value ? 1.0 : replicate == value ? 0.5 : 0.0);
        var least = 0.5 / replicates.Length;
        return NormalDistribution.Quantile(Math.Clamp(below / replicates.Length, least, 1.0 - least));
    }

    private static double Moved(double probability, double bias, double acceleration)
    {
        var z = bias + NormalDistribution.Quantile(probability);
        return NormalDistribution.Cdf(bias + z / (1.0 - acceleration * z));
    }

    /// <summary>BCa's acceleration, or why it cannot be had; one so great that the quantiles would no longer be in order is as useless as none.</summary>
    private static (BootstrapRemark, double) Acceleration(int rows, RowStatistic statistic, BootstrapOptions options, double bias, double tail)
    {
        if (Math.Abs(bias) > MostBias) return (BootstrapRemark.Biased, double.NaN);
        if (rows > options.MostJackknifeRows) return (BootstrapRemark.JackknifeTooLong, double.NaN);
        var acceleration = Acceleration(rows, statistic);
        var reach = Math.Abs(bias) - NormalDistribution.Quantile(tail);
        return (Math.Abs(acceleration) * reach < 1.0 ? BootstrapRemark.None : BootstrapRemark.JackknifeDegenerate, acceleration);
    }

    /// <summary>Σ (mean − θᵢ)³ / 6 (Σ (mean − θᵢ)²)^1.5 over the values θᵢ without each row; NaN when nothing varies.</summary>
    private static double Acceleration(int rows, RowStatistic statistic)
    {
        var (values, kept) = (new double[rows], AllBut(rows, 0));
        for (var row = 0; row < rows; row++)
        {
            values[row] = statistic(kept);
            if (row < rows - 1) kept[row] = row;
        }
        var moments = CentralMoments.Of(values);
        return -moments.M3 / (6.0 * Math.Pow(moments.M2, 1.5));
    }

    private static int[] AllBut(int rows, int left) => [.. Enumerable.Range(0, rows).Where(row => row != left)];

    private static double Mean(double[] values, ReadOnlySpan<int> rows)
    {
        var sum = 0.0;
        foreach (var row in rows) sum += values[row];
        return sum / rows.Length;
    }
}
