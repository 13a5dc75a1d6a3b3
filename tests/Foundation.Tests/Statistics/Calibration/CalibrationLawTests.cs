using Assay.Kernel;
using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;
using CsCheck;

namespace Foundation.Tests.Statistics.Calibration;

public sealed class CalibrationLawTests
{
    private delegate ReliabilityBin[] Binning(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights);

    private static readonly Gen<(bool Y, double P, int W)[]> Rows = Gen.Select(Gen.Bool, Gen.Int[0, 32].Select(i => i / 32.0), Gen.Int[1, 3]).Array[1, 40];

    private static readonly Dictionary<string, Binning> Binnings = new()
    {
        ["equal width"] = (y, p, w) => ReliabilityCurve.EqualWidth(y, p, 7, BinEdge.Above, w),
        ["equal width, edges below"] = (y, p, w) => ReliabilityCurve.EqualWidth(y, p, 7, BinEdge.Below, w),
        ["equal mass"] = (y, p, w) => ReliabilityCurve.EqualMass(y, p, 7, w),
        ["quantiles"] = (y, p, w) => ReliabilityCurve.Quantiles(y, p, 7, w),
        ["by forecast"] = ReliabilityCurve.ByForecast,
    };

    public static TheoryData<string> BinningNames => [.. Binnings.Keys];

    [Theory]
    [MemberData(nameof(BinningNames))]
    public void Every_row_is_in_one_bin_and_bins_rise(string name) =>
        Rows.Sample(rows =>
        {
            var bins = Binnings[name]([.. rows.Select(r => r.Y)], [.. rows.Select(r => r.P)], [.. rows.Select(r => (double)r.W)]);
            bins.Sum(bin => bin.Rows).ShouldBe(rows.Length);
            bins.Sum(bin => bin.Positives).ShouldBe(rows.Count(r => r.Y));
            bins.Sum(bin => bin.Weight).ShouldBe(rows.Sum(r => r.W), 1e-9);
            bins.Sum(bin => bin.Weight * bin.MeanPredicted).ShouldBe(rows.Sum(r => r.W * r.P), 1e-9);
            bins.Sum(bin => bin.Weight * bin.ObservedRate).ShouldBe(rows.Where(r => r.Y).Sum(r => r.W), 1e-9);
            foreach (var (a, b) in bins.Zip(bins.Skip(1))) b.MeanPredicted.ShouldBeGreaterThanOrEqualTo(a.MeanPredicted);
        });

    [Theory]
    [MemberData(nameof(BinningNames))]
    public void Errors_of_calibration_are_ordered(string name) =>
        Rows.Sample(rows =>
        {
            var bins = Binnings[name]([.. rows.Select(r => r.Y)], [.. rows.Select(r => r.P)], []);
            double expected = CalibrationError.Expected(bins), root = CalibrationError.RootMeanSquared(bins), most = CalibrationError.Maximum(bins);
            expected.ShouldBeInRange(0, root + 1e-12);
            root.ShouldBeLessThanOrEqualTo(most + 1e-12);
            most.ShouldBeLessThanOrEqualTo(1);
            var overall = Math.Abs(rows.Average(r => r.P) - rows.Average(r => r.Y ? 1.0 : 0));
            expected.ShouldBeGreaterThanOrEqualTo(overall - 1e-12);
        });

    [Fact]
    public void Bins_of_equal_mass_differ_by_one_row_at_most() =>
        Rows.Where(rows => rows.Length >= 7).Sample(rows =>
        {
            var bins = ReliabilityCurve.EqualMass([.. rows.Select(r => r.Y)], [.. rows.Select(r => r.P)], 7);
            (bins.Max(bin => bin.Rows) - bins.Min(bin => bin.Rows)).ShouldBeLessThanOrEqualTo(1);
        });

    [Fact]
    public void Murphys_parts_are_the_weighted_Brier_score() =>
        Rows.Sample(rows =>
        {
            bool[] y = [.. rows.Select(r => r.Y)];
            double[] p = [.. rows.Select(r => r.P)], w = [.. rows.Select(r => (double)r.W)];
            var parts = BrierDecomposition.Of(ReliabilityCurve.ByForecast(y, p, w));
            parts.Score.ShouldBe(BrierScore.Binary(y, p, w), 1e-12);
            parts.Resolution.ShouldBeInRange(0, parts.Uncertainty + 1e-12);
        });

    [Fact]
    public void An_isotonic_fit_never_falls_keeps_the_mean_and_cannot_be_bettered() =>
        Gen.Select(Gen.Int[0, 12], Gen.Double[-2, 2], Gen.Int[1, 3]).Array[1, 25].Sample(rows =>
        {
            double[] x = [.. rows.Select(r => (double)r.Item1)], y = [.. rows.Select(r => r.Item2)], w = [.. rows.Select(r => (double)r.Item3)];
            var curve = IsotonicRegression.Fit(x, y, w);
            foreach (var (a, b) in curve.Y.Zip(curve.Y.Skip(1))) b.ShouldBeGreaterThanOrEqualTo(a);
            double[] fitted = [.. x.Select(curve.Predict)];
            fitted.Zip(w, (f, c) => f * c).Sum().ShouldBe(y.Zip(w, (v, c) => v * c).Sum(), 1e-9);
            // The fit is a projection on a cone: what is left is at right angles to it, and leans against every other rising curve.
            var left = y.Zip(fitted, (v, f) => v - f).ToArray();
            Enumerable.Range(0, x.Length).Sum(i => w[i] * left[i] * fitted[i]).ShouldBe(0, 1e-9);
            foreach (var cut in curve.X)
                Enumerable.Range(0, x.Length).Where(i => x[i] >= cut).Sum(i => w[i] * left[i]).ShouldBeLessThanOrEqualTo(1e-9);
        });

    [Fact]
    public void An_isotonic_curve_is_straight_between_points_and_level_beyond()
    {
        var curve = IsotonicRegression.Fit([1, 2, 4], [0, 1, 3]);
        curve.Predict(3).ShouldBe(2);
        curve.Predict(-9).ShouldBe(0);
        curve.Predict(9).ShouldBe(3);
        curve.Predict(double.NaN).ShouldBe(double.NaN);
        IsotonicRegression.Fit([], []).Predict(1).ShouldBe(double.NaN);
    }

    [Fact]
    public void A_logistic_line_is_found_again_and_its_errors_balance()
    {
        var random = new SeededRandom(4);
        var x = new double[20_000];
        var y = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = 3 * random.NextGaussian() + 5;
            y[i] = random.NextDouble() < LogOdds.Probability(0.7 * x[i] - 3) ? 1 : 0;
        }
        var line = LogisticLine.Fit(x, y)!.Value;
        line.Slope.ShouldBe(0.7, 0.04);
        line.Intercept.ShouldBe(-3, 0.2);
        Enumerable.Range(0, x.Length).Average(i => y[i] - line.Probability(x[i])).ShouldBe(0, 1e-9);
        Enumerable.Range(0, x.Length).Average(i => x[i] * (y[i] - line.Probability(x[i]))).ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Whole_weights_are_repetitions_and_a_change_of_unit_is_taken_up_by_the_slope() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Bool, Gen.Int[1, 3]).Array[12, 30].Sample(rows =>
        {
            double[] x = [.. rows.Select(r => r.Item1)], y = [.. rows.Select(r => r.Item2 ? 1.0 : 0)], w = [.. rows.Select(r => (double)r.Item3)];
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, r.Item3)).ToArray();
            var line = LogisticLine.Fit(x, y, w);
            var again = LogisticLine.Fit([.. repeated.Select(r => r.Item1)], [.. repeated.Select(r => r.Item2 ? 1.0 : 0)]);
            line.HasValue.ShouldBe(again.HasValue);
            if (line is not { } found || Math.Abs(found.Slope) > 20) return;
            again!.Value.Slope.ShouldBe(found.Slope, 1e-6);
            LogisticLine.Fit([.. x.Select(v => 1000 * v)], y, w)!.Value.Slope.ShouldBe(found.Slope / 1000, 1e-8);
        });

    [Fact]
    public void Well_calibrated_forecasts_lie_on_the_ideal_line_and_over_confident_ones_below_it()
    {
        var random = new SeededRandom(9);
        var (y, p, sure) = (new bool[20_000], new double[20_000], new double[20_000]);
        for (var i = 0; i < y.Length; i++)
        {
            p[i] = random.NextDouble();
            y[i] = random.NextDouble() < p[i];
            sure[i] = LogOdds.Probability(2 * LogOdds.Of(p[i]));
        }
        CalibrationLine.Fit(y, p)!.Value.Slope.ShouldBe(1, 0.05);
        CalibrationLine.Fit(y, p)!.Value.Intercept.ShouldBe(0, 0.06);
        CalibrationLine.Fit(y, sure)!.Value.Slope.ShouldBe(0.5, 0.03);
        CalibrationError.Expected(ReliabilityCurve.EqualWidth(y, sure)).ShouldBeGreaterThan(CalibrationError.Expected(ReliabilityCurve.EqualWidth(y, p)));
    }

    [Fact]
    public void Where_there_is_no_line_there_is_none_but_Platts()
    {
        bool[] y = [false, false, true, true];
        CalibrationLine.Fit(y, [0.1, 0.2, 0.8, 0.9]).ShouldBeNull();
        CalibrationLine.Fit(y, [0.5, 0.5, 0.5, 0.5]).ShouldBeNull();
        CalibrationLine.Fit(y, [0.1, 0.5, 0.5, 0.9]).ShouldBeNull();
        CalibrationLine.Fit([true, true], [0.1, 0.9]).ShouldBeNull();
        CalibrationLine.Fit([], []).ShouldBeNull();
        var parted = PlattScaling.Fit(y, [1, 2, 8, 9]);
        parted.Slope.ShouldBeGreaterThan(0);
        parted.Probability(1).ShouldBeInRange(0.1, 0.5);
        PlattScaling.Fit(y, [3, 3, 3, 3]).Slope.ShouldBe(0);
        PlattScaling.Fit(y, [3, 3, 3, 3]).Probability(3).ShouldBe(0.5, 1e-12);
        PlattScaling.Fit([], []).Probability(3).ShouldBe(0.5);
    }

    [Fact]
    public void Log_odds_and_probability_undo_each_other_and_do_not_overflow()
    {
        LogOdds.Of(LogOdds.Probability(-3.2)).ShouldBe(-3.2, 1e-12);
        LogOdds.Probability(-800).ShouldBe(0);
        LogOdds.Probability(-30).ShouldBe(Math.Exp(-30), 1e-25);
        LogOdds.Probability(800).ShouldBe(1);
        double.IsFinite(LogOdds.Of(0)).ShouldBeTrue();
    }

    [Fact]
    public void Without_rows_there_is_no_error_and_misuse_is_refused()
    {
        CalibrationError.Expected([]).ShouldBe(double.NaN);
        CalibrationError.Maximum([]).ShouldBe(double.NaN);
        CalibrationError.RootMeanSquared([]).ShouldBe(double.NaN);
        BrierDecomposition.Of([]).Score.ShouldBe(double.NaN);
        ReliabilityCurve.ByForecast([], []).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => ReliabilityCurve.EqualWidth([true], [1.2])).Message.ShouldContain("[0, 1]");
        Should.Throw<ArgumentException>(() => ReliabilityCurve.EqualMass([true], [0.2], 0));
        Should.Throw<ArgumentException>(() => LogisticLine.Fit([1, double.NaN], [0, 1]));
        Should.Throw<ArgumentException>(() => LogisticLine.Fit([1, 2], [0, 2]));
        Should.Throw<ArgumentException>(() => IsotonicRegression.Fit([1, 2], [0, double.NaN]));
    }
}
