using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Kernel;
using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Evaluate.Metrics;

/// <summary>
/// 95 % intervals by drawing rows with replacement: bias-corrected and accelerated (Efron 1987), or by percentiles where acceleration cannot be had, and then it says so.
/// </summary>
public static class Bootstrap
{
    private const int FewestRows = 5;
    private const int MostJackknifeRows = 3_000;

    /// <summary>Beyond it (the value lies outside the middle two thirds of its own bootstrap samples) BCa's correction runs wild, as it does for calibration errors.</summary>
    private const double MostBias = 1;

    /// <summary>A metric on scored rows.</summary>
    public static Estimate Of(Metric metric, ScoredRows rows, ulong seed) =>
        Of(rows.Count, drawn => metric.Compute(rows.Take(drawn)), seed, metric.Name);

    /// <summary>The mean of values.</summary>
    public static Estimate Mean(double[] values, ulong seed, string purpose) => Of(values.Length, drawn => MeanOf(values, drawn), seed, purpose);

    /// <summary>Any statistic of rows, given by their indices; NaN where it is undefined.</summary>
    public static Estimate Of(int rows, Func<int[], double> statistic, ulong seed, string purpose)
    {
        if (rows == 0) return Estimate.Undefined("There are no rows.");
        var value = statistic([.. Enumerable.Range(0, rows)]);
        if (!double.IsFinite(value)) return Estimate.Undefined("The measure is not defined on these rows.");
        if (rows < FewestRows) return Estimate.Of(value) with { Note = $"{rows} rows are too few for an interval." };
        var draws = Draws(rows, statistic, SeededRandom.For(seed, $"bootstrap/{purpose}"));
        var defined = draws.Where(double.IsFinite).Order().ToArray();
        if (defined.Length < draws.Length / 2) return Estimate.Of(value) with { Note = "The measure is undefined on most bootstrap samples: no interval." };
        return Interval(rows, statistic, value, defined, draws.Length);
    }

    private static Estimate Interval(int rows, Func<int[], double> statistic, double value, double[] defined, int draws)
    {
        var note = defined.Length < draws ? $"Undefined on {draws - defined.Length} of {draws} bootstrap samples, which were left out." : null;
        if (defined[0] == defined[^1]) return Estimate.Of(value) with { Note = "The measure is the same on every bootstrap sample: no interval." };
        var bias = Bias(value, defined);
        var acceleration = rows <= MostJackknifeRows && Math.Abs(bias) <= MostBias ? Acceleration(rows, statistic) : null;
        if (acceleration is { } a) return Estimate.Between(value, Quantile.OfSorted(defined, Level(0.025, bias, a)), Quantile.OfSorted(defined, Level(0.975, bias, a)), $"BCa bootstrap {draws}", note: note);
        var (low, high) = (Math.Min(value, Quantile.OfSorted(defined, 0.025)), Math.Max(value, Quantile.OfSorted(defined, 0.975)));
        var why = WhyPercentiles(rows, bias);
        return Estimate.Between(value, low, high, $"percentile bootstrap {draws}", note: note is null ? why : $"{why} {note}");
    }

    private static double[] Draws(int rows, Func<int[], double> statistic, SeededRandom random)
    {
        var draws = new double[DrawCount.For(rows)];
        var drawn = new int[rows];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            for (var i = 0; i < rows; i++) drawn[i] = random.NextInt32(rows);
            draws[draw] = statistic(drawn);
        }
        return draws;
    }

    private static string WhyPercentiles(int rows, double bias)
    {
        if (Math.Abs(bias) > MostBias) return $"Percentiles, since the measure comes out {(bias < 0 ? "larger" : "smaller")} on bootstrap samples than on the rows they are drawn from; the interval leans that way.";
        return rows > MostJackknifeRows ? "Percentiles, since the jackknife that BCa needs is too dear on so many rows." : "Percentiles, since the jackknife is degenerate.";
    }

    private static double Bias(double value, double[] sorted)
    {
        var below = sorted.Count(draw => draw < value) + 0.5 * sorted.Count(draw => draw == value);
        return NormalDistribution.Quantile(Math.Clamp(below / sorted.Length, 0.5 / sorted.Length, 1 - 0.5 / sorted.Length));
    }

    private static double Level(double probability, double bias, double acceleration)
    {
        var z = bias + NormalDistribution.Quantile(probability);
        return NormalDistribution.Cdf(bias + z / (1 - acceleration * z));
    }

    private static double? Acceleration(int rows, Func<int[], double> statistic)
    {
        var left = new double[rows];
        var kept = Enumerable.Range(1, rows - 1).ToArray();
        for (var row = 0; row < rows; row++)
        {
            left[row] = statistic(kept);
            if (row < rows - 1) kept[row] = row;
        }
        var mean = left.Average();
        var squares = left.Sum(value => (mean - value) * (mean - value));
        var acceleration = left.Sum(value => Math.Pow(mean - value, 3)) / (6 * Math.Pow(squares, 1.5));
        return double.IsFinite(acceleration) ? acceleration : null;
    }

    private static double MeanOf(double[] values, int[] drawn)
    {
        var sum = 0.0;
        foreach (var row in drawn) sum += values[row];
        return sum / drawn.Length;
    }
}
