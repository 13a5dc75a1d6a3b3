using Assay.Statistics.Correlation;
using CsCheck;

namespace Foundation.Tests.Statistics.Correlation;

public sealed class CorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> Paired =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Array[4, 25]
            .Where(rows => rows.Select(r => r.Item1).Distinct().Count() > 1 && rows.Select(r => r.Item2).Distinct().Count() > 1)
            .Select(rows => (rows.Select(r => (double)r.Item1).ToArray(), rows.Select(r => (double)r.Item2).ToArray()));

    [Fact]
    public void Correlations_agree_with_SciPy()
    {
        var @case = ReferenceCase.Load("reg.corr");
        double[] y = @case.Numbers("y"), p = @case.Numbers("pred");
        var pearson = PearsonCorrelation.Test(y, p);
        @case.ShouldMatch("pearson", pearson.Statistic, pearson.PValue);
        var spearman = SpearmanCorrelation.Test(y, p);
        @case.ShouldMatch("spearman", spearman.Statistic, spearman.PValue);
        var kendall = KendallTau.Test(y, p);
        @case.ShouldMatch("kendall", kendall.Statistic, kendall.PValue);
    }

    [Fact]
    public void Correlations_lie_between_minus_one_and_one_are_symmetric_and_turn_with_the_sign() =>
        Paired.Sample((x, y) =>
        {
            double[] turned = [.. y.Select(v => -v)];
            foreach (var test in new[] { Pearson, Spearman, Kendall })
            {
                var r = test(x, y);
                r.ShouldBeInRange(-1, 1);
                test(y, x).ShouldBe(r, 1e-12);
                test(x, turned).ShouldBe(-r, 1e-12);
                test(x, x).ShouldBe(1, 1e-12);
            }
        });

    [Fact]
    public void Rank_correlations_see_order_alone() =>
        Paired.Sample((x, y) =>
        {
            double[] bent = [.. x.Select(Math.Exp)];
            Spearman(bent, y).ShouldBe(Spearman(x, y), 1e-12);
            Kendall(bent, y).ShouldBe(Kendall(x, y), 1e-12);
        });

    [Fact]
    public void Kendall_counts_pairs() =>
        Paired.Sample((x, y) =>
        {
            double balance = 0, orderedX = 0, orderedY = 0;
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    balance += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                    orderedX += Math.Abs(Math.Sign(x[i] - x[j]));
                    orderedY += Math.Abs(Math.Sign(y[i] - y[j]));
                }
            }
            Kendall(x, y).ShouldBe(balance / Math.Sqrt(orderedX * orderedY), 1e-12);
        });

    [Fact]
    public void Ranks_of_equal_values_are_shared_and_add_up() =>
        Paired.Sample((x, _) =>
        {
            var ranks = MidRanks.Of(x);
            ranks.Sum().ShouldBe(x.Length * (x.Length + 1) / 2.0, 1e-9);
            for (var i = 0; i < x.Length; i++) ranks[i].ShouldBe(x.Count(v => v < x[i]) + (x.Count(v => v == x[i]) + 1) / 2.0);
        });

    [Fact]
    public void What_does_not_vary_has_no_correlation()
    {
        Pearson([1, 1, 1], [1, 2, 3]).ShouldBe(double.NaN);
        Spearman([1, 1, 1], [1, 2, 3]).ShouldBe(double.NaN);
        Kendall([1, 1, 1], [1, 2, 3]).ShouldBe(double.NaN);
        Kendall([1], [1]).ShouldBe(double.NaN);
        PearsonCorrelation.Test([1, 2], [1, 2]).PValue.ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => Pearson([1], [1, 2]));
        Should.Throw<ArgumentException>(() => Kendall([double.NaN], [1]));
    }

    private static double Pearson(double[] x, double[] y) => PearsonCorrelation.Test(x, y).Statistic;

    private static double Spearman(double[] x, double[] y) => SpearmanCorrelation.Test(x, y).Statistic;

    private static double Kendall(double[] x, double[] y) => KendallTau.Test(x, y).Statistic;
}
