using Assay.Statistics.Distributions;
using CsCheck;

namespace Foundation.Tests.Statistics.Distributions;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(5.0, 2.866515718791939e-7)]
    [InlineData(10.0, 7.619853024160527e-24)]
    public void The_normal_tail_keeps_its_digits(double z, double tail)
    {
        NormalDistribution.Survival(z).ShouldBe(tail, tail * 1e-13);
        NormalDistribution.TwoSided(-z).ShouldBe(2 * tail, tail * 1e-13);
        NormalDistribution.Cdf(-z).ShouldBe(tail, tail * 1e-13);
    }

    [Fact]
    public void The_normal_quantile_inverts_the_cdf() =>
        Gen.Double[-37.0, 8.0].Sample(z => NormalDistribution.Quantile(NormalDistribution.Cdf(z)).ShouldBe(z, z > 4 ? 1e-2 : 1e-10));

    [Fact]
    public void With_one_degree_of_freedom_Student_is_Cauchy() =>
        Gen.Double[0.01, 1e8].Sample(t => ShouldBeClose(StudentTDistribution.Survival(t, 1.0), Math.Atan(1.0 / t) / Math.PI, 1e-11));

    [Fact]
    public void With_two_degrees_of_freedom_Student_has_its_closed_form() =>
        Gen.Double[0.0, 50.0].Sample(t => ShouldBeClose(StudentTDistribution.Cdf(-t, 2.0), 1.0 / (2 + t * t + t * Math.Sqrt(2 + t * t)), 1e-11));

    [Theory]
    [InlineData(0.975, 10.0, 2.2281388519649385)]
    [InlineData(0.995, 5.0, 4.032142983557536)]
    [InlineData(0.025, 1.0, -12.706204736174694)]
    public void Student_quantiles_are_those_of_the_tables(double probability, double degreesOfFreedom, double expected) =>
        ShouldBeClose(StudentTDistribution.Quantile(probability, degreesOfFreedom), expected, 1e-11);

    [Theory]
    [InlineData(1e4)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Student_tends_to_normal_as_one_over_the_degrees_of_freedom(double degreesOfFreedom)
    {
        const double t = 2.5;
        var firstOrder = t * (t * t + 1) / 4 * NormalDistribution.Density(t) / degreesOfFreedom;
        var neglected = 40.0 / degreesOfFreedom / degreesOfFreedom;
        ShouldBeClose(StudentTDistribution.Survival(t, degreesOfFreedom), NormalDistribution.Survival(t) + firstOrder, neglected + 1e-12);
    }

    [Fact]
    public void With_two_numerator_degrees_of_freedom_F_has_its_closed_form() =>
        Gen.Select(Gen.Double[0.0, 200.0], Gen.Double[0.5, 500.0]).Sample((f, d2) =>
            ShouldBeClose(FisherFDistribution.Survival(f, 2.0, d2), Math.Exp(-0.5 * d2 * Math.Log(1 + 2 * f / d2)), 1e-11));

    [Fact]
    public void With_even_degrees_of_freedom_chi_squared_is_a_Poisson_sum() =>
        Gen.Select(Gen.Double[0.0, 1000.0], Gen.Int[1, 40]).Sample((x, half) =>
        {
            double term = 1.0, sum = 1.0;
            for (var k = 1; k < half; k++) sum += term *= x / 2 / k;
            ShouldBeClose(ChiSquaredDistribution.Survival(x, 2 * half), Math.Exp(-x / 2) * sum, 1e-11);
        });

    [Fact]
    public void Chi_squared_at_its_mean_follows_the_expansion_for_large_degrees_of_freedom() =>
        ShouldBeClose(ChiSquaredDistribution.Cdf(2e6, 2e6), 0.5 + 1.0 / (3.0 * Math.Sqrt(2.0 * Math.PI * 1e6)), 1e-9);

    [Theory]
    [InlineData(0.5)]
    [InlineData(3.0)]
    [InlineData(1e7)]
    public void A_symmetric_beta_has_its_median_at_one_half(double shape) => ShouldBeClose(BetaDistribution.Cdf(0.5, shape, shape), 0.5, 1e-12);

    [Fact]
    public void With_second_shape_one_beta_is_a_power() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.1, 200.0]).Sample((x, a) => ShouldBeClose(BetaDistribution.Cdf(x, a, 1.0), Math.Pow(x, a), 1e-11));

    [Fact]
    public void The_binomial_cdf_is_the_sum_of_its_probabilities() =>
        Gen.Select(Gen.Int[1, 300], Gen.Double[0.001, 0.999]).Sample((n, p) =>
        {
            var sum = 0.0;
            for (var k = 0; k <= n; k++)
            {
                sum += BinomialDistribution.Probability(k, n, p);
                BinomialDistribution.Cdf(k, n, p).ShouldBe(sum, 1e-11);
                (BinomialDistribution.Cdf(k, n, p) + BinomialDistribution.Survival(k, n, p)).ShouldBe(1.0, 1e-12);
            }
            sum.ShouldBe(1.0, 1e-11);
        }, iter: 50);

    [Theory]
    [InlineData(1L, 4L, 0.5, 0.25)]
    [InlineData(0L, 0L, 0.3, 1.0)]
    [InlineData(5L, 4L, 0.5, 0.0)]
    [InlineData(2L, 2L, 1.0, 1.0)]
    public void Small_binomials_are_exact(long k, long n, double p, double expected) =>
        BinomialDistribution.Probability(k, n, p).ShouldBe(expected, 1e-14);

    [Fact]
    public void Quantiles_invert_their_cdf() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.3, 60.0], Gen.Double[0.3, 60.0]).Sample((p, a, b) =>
        {
            ShouldBeClose(BetaDistribution.Cdf(BetaDistribution.Quantile(p, a, b), a, b), p, 1e-7);
            ShouldBeClose(ChiSquaredDistribution.Cdf(ChiSquaredDistribution.Quantile(p, a), a), p, 1e-10);
            ShouldBeClose(FisherFDistribution.Cdf(FisherFDistribution.Quantile(p, a, b), a, b), p, 1e-10);
            ShouldBeClose(StudentTDistribution.Cdf(StudentTDistribution.Quantile(p, a), a), p, 1e-10);
        }, iter: 300);

    [Fact]
    public void Ends_of_the_line_have_probability_zero_and_one()
    {
        StudentTDistribution.Cdf(double.PositiveInfinity, 3).ShouldBe(1.0);
        ChiSquaredDistribution.Survival(double.PositiveInfinity, 3).ShouldBe(0.0);
        FisherFDistribution.Survival(double.PositiveInfinity, 3, 4).ShouldBe(0.0);
        NormalDistribution.Quantile(0.0).ShouldBe(double.NegativeInfinity);
        BetaDistribution.Quantile(1.0, 2, 3).ShouldBe(1.0);
        StudentTDistribution.TwoSided(double.NaN, 3).ShouldBe(double.NaN);
        ChiSquaredDistribution.Cdf(1.0, 0.0).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(1.5));
    }

    private static void ShouldBeClose(double actual, double expected, double relative) =>
        actual.ShouldBe(expected, Math.Max(relative * Math.Abs(expected), 1e-300));
}
