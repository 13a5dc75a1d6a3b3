using Assay.Statistics.Distributions;
using CsCheck;

namespace Foundation.Tests.Statistics.Distributions;

public sealed class KolmogorovDistributionTests
{
    // Marsaglia, Tsang and Wang (2003) print these.
    [Theory]
    [InlineData(10L, 0.274, 0.6284796154565043)]
    [InlineData(2000L, 0.04, 0.99676943191713676985)]
    [InlineData(16000L, 0.016, 0.99945234913828052085)]
    public void The_finite_law_agrees_with_the_published_values(long n, double d, double cdf)
    {
        KolmogorovDistribution.Cdf(d, n).ShouldBe(cdf, 1e-12);
        KolmogorovDistribution.Survival(d, n).ShouldBe(1.0 - cdf, 1e-12);
    }

    // Durbin's matrix raised to the n-th power row by row, in another language.
    [Theory]
    [InlineData(1000L, 0.03, 0.6773097535867554)]
    [InlineData(500L, 0.05, 0.8413373607794205)]
    [InlineData(150L, 0.08, 0.7227250725558984)]
    [InlineData(141L, 0.06, 0.3322834413588062)]
    [InlineData(600L, 0.06, 0.9744917160322614)]
    [InlineData(2000L, 0.035, 0.9854619247772811)]
    [InlineData(2000L, 0.06, 0.9999989395694714)]
    public void Every_method_agrees_with_the_matrix(long n, double d, double cdf) => KolmogorovDistribution.Cdf(d, n).ShouldBe(cdf, 1e-7);

    [Fact]
    public void One_observation_has_a_straight_line() =>
        Gen.Double[0.5, 1.0].Sample(d => KolmogorovDistribution.Survival(d, 1).ShouldBe(2.0 * (1.0 - d), 1e-14));

    [Fact]
    public void Survival_falls_as_the_statistic_grows() =>
        Gen.Select(Gen.Long[1, 3000], Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999]).Sample((n, a, b) =>
            KolmogorovDistribution.Survival(Math.Max(a, b), n).ShouldBeLessThanOrEqualTo(KolmogorovDistribution.Survival(Math.Min(a, b), n) + 1e-9), iter: 200);

    [Theory]
    [InlineData(0.5, 0.9639452436648751)]
    [InlineData(1.0, 0.26999967167735456)]
    [InlineData(1.3580986393225505, 0.05)]
    public void The_limit_agrees_with_the_tables(double z, double survival) =>
        KolmogorovDistribution.LimitSurvival(z).ShouldBe(survival, 1e-12);

    [Fact]
    public void A_large_sample_comes_near_the_limit() =>
        KolmogorovDistribution.Survival(0.8 / 1e4, 100_000_000).ShouldBe(KolmogorovDistribution.LimitSurvival(0.8), 1e-4);

    [Fact]
    public void Outside_its_support_it_is_zero_or_one()
    {
        KolmogorovDistribution.Survival(0.0, 20).ShouldBe(1.0);
        KolmogorovDistribution.Survival(1.0, 20).ShouldBe(0.0);
        KolmogorovDistribution.Cdf(0.01, 20).ShouldBe(0.0);
        KolmogorovDistribution.Survival(double.NaN, 20).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => KolmogorovDistribution.Survival(0.5, 0));
    }
}
