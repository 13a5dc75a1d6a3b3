using Assay.Statistics.Moments;
using Assay.Statistics.Regression;
using CsCheck;

namespace Foundation.Tests.Statistics.Regression;

public sealed class RegressionLawTests
{
    private delegate double WeightedMeasure(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights);

    private static readonly Gen<double> Number = Gen.OneOf(Gen.Double[0.1, 50], Gen.Int[1, 5].Select(i => (double)i));

    private static readonly Gen<(double Y, double P, int W)[]> Rows = Gen.Select(Number, Number, Gen.Int[1, 3]).Array[2, 30];

    private static readonly Dictionary<string, WeightedMeasure> Errors = new()
    {
        ["mean absolute"] = AbsoluteError.Mean,
        ["median absolute"] = AbsoluteError.Median,
        ["greatest"] = AbsoluteError.Greatest,
        ["root mean squared"] = SquaredError.RootMean,
        ["logarithmic"] = SquaredError.MeanLogarithmic,
        ["percentage"] = PercentageError.MeanAbsolute,
        ["symmetric percentage"] = PercentageError.Symmetric,
        ["pinball"] = (y, p, w) => PinballLoss.Mean(y, p, 0.8, w),
        ["Poisson"] = TweedieDeviance.Poisson,
        ["gamma"] = TweedieDeviance.Gamma,
        ["Tweedie 1.5"] = (y, p, w) => TweedieDeviance.Mean(y, p, 1.5, w),
        ["Tweedie 3"] = (y, p, w) => TweedieDeviance.Mean(y, p, 3, w),
    };

    private static readonly Dictionary<string, WeightedMeasure> Shares = new()
    {
        ["determination"] = ExplainedShare.Determination,
        ["explained variance"] = ExplainedShare.Variance,
        ["absolute"] = ExplainedShare.Absolute,
    };

    public static TheoryData<string> ErrorNames => [.. Errors.Keys];

    public static TheoryData<string> AllNames => [.. Errors.Keys, .. Shares.Keys];

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void An_error_is_never_negative_and_is_nought_where_predictions_are_right(string name) =>
        Rows.Sample(rows =>
        {
            double[] y = [.. rows.Select(r => r.Y)], p = [.. rows.Select(r => r.P)];
            Errors[name](y, p, []).ShouldBeGreaterThanOrEqualTo(-1e-12);
            Errors[name](y, y, []).ShouldBe(0, 1e-9);
        });

    [Theory]
    [MemberData(nameof(AllNames))]
    public void A_whole_weight_is_that_many_rows(string name)
    {
        var measure = Errors.TryGetValue(name, out var error) ? error : Shares[name];
        Rows.Sample(rows =>
        {
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, r.W)).ToArray();
            var weighted = measure([.. rows.Select(r => r.Y)], [.. rows.Select(r => r.P)], [.. rows.Select(r => (double)r.W)]);
            var value = measure([.. repeated.Select(r => r.Y)], [.. repeated.Select(r => r.P)], []);
            if (double.IsNaN(value) || Math.Abs(value) > 1e6) return;
            weighted.ShouldBe(value, 1e-8 * (1 + Math.Abs(value)));
        });
    }

    [Fact]
    public void A_share_explained_is_one_for_right_predictions_and_nought_for_the_best_constant() =>
        Rows.Where(rows => rows.Max(r => r.Y) - rows.Min(r => r.Y) > 0.01).Sample(rows =>
        {
            double[] y = [.. rows.Select(r => r.Y)];
            double mean = y.Average(), median = Quantile.Of(y, 0.5);
            foreach (var share in Shares.Values) share(y, y, []).ShouldBe(1, 1e-9);
            ExplainedShare.Determination(y, [.. y.Select(_ => mean)]).ShouldBe(0, 1e-9);
            ExplainedShare.Variance(y, [.. y.Select(_ => mean + 7)]).ShouldBe(0, 1e-9);
            ExplainedShare.Absolute(y, [.. y.Select(_ => median)]).ShouldBe(0, 1e-9);
        });

    [Fact]
    public void The_pinball_loss_is_least_at_its_quantile() =>
        Gen.Select(Number.Array[3, 30], Gen.Double[0.05, 0.95], Number).Sample((y, q, other) =>
        {
            double[] sorted = [.. y.Order()];
            var quantile = sorted[Math.Min(y.Length - 1, (int)(q * y.Length))];
            double Loss(double value) => PinballLoss.Mean(y, [.. y.Select(_ => value)], q);
            Loss(quantile).ShouldBeLessThanOrEqualTo(Loss(other) + 1e-9);
            PinballLoss.Mean(y, [.. y.Select(_ => other)], 0.5).ShouldBe(AbsoluteError.Mean(y, [.. y.Select(_ => other)]) / 2, 1e-9);
        });

    [Fact]
    public void Deviances_pass_into_one_another() =>
        Rows.Sample(rows =>
        {
            double[] y = [.. rows.Select(r => r.Y)], p = [.. rows.Select(r => r.P)];
            TweedieDeviance.Mean(y, p, 1 + 1e-7).ShouldBe(TweedieDeviance.Poisson(y, p), 1e-3 * (1 + TweedieDeviance.Poisson(y, p)));
            TweedieDeviance.Mean(y, p, 2 + 1e-7).ShouldBe(TweedieDeviance.Gamma(y, p), 1e-3 * (1 + TweedieDeviance.Gamma(y, p)));
            TweedieDeviance.Mean(y, p, 0).ShouldBe(SquaredError.Mean(y, p));
        });

    [Fact]
    public void What_is_undefined_is_not_a_number()
    {
        AbsoluteError.Mean([], []).ShouldBe(double.NaN);
        AbsoluteError.Median([], []).ShouldBe(double.NaN);
        AbsoluteError.Greatest([1], [2], [0]).ShouldBe(double.NaN);
        ExplainedShare.Determination([3, 3], [3, 4]).ShouldBe(double.NaN);
        ExplainedShare.Variance([], []).ShouldBe(double.NaN);
        Quantile.WeightedMedian([1, 2], [0, 0]).ShouldBe(double.NaN);
        AbsoluteError.Mean([1], [double.NaN]).ShouldBe(double.NaN);
    }

    [Fact]
    public void A_target_of_nought_makes_the_percentage_huge() =>
        PercentageError.MeanAbsolute([0], [1]).ShouldBeGreaterThan(1e15);

    [Fact]
    public void Misuse_is_refused()
    {
        Should.Throw<ArgumentException>(() => AbsoluteError.Mean([1, 2], [1])).Message.ShouldContain("give one each");
        Should.Throw<ArgumentOutOfRangeException>(() => TweedieDeviance.Gamma([0], [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => TweedieDeviance.Poisson([0], [0]));
        Should.Throw<ArgumentOutOfRangeException>(() => TweedieDeviance.Mean([1], [1], 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => SquaredError.MeanLogarithmic([-1], [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => PinballLoss.Mean([1], [1], 1.5));
    }
}
