using Assay.Kernel;
using Assay.Statistics.Distances;
using Assay.Statistics.Moments;
using Assay.Statistics.Sequential;
using CsCheck;

namespace Foundation.Tests.Statistics.Sequential;

public sealed class MixtureSprtTests
{
    private const double Alpha = 0.1;

    /// <summary>The law itself, not a simulation: the mean over all outcomes of at most twelve rows, for every order of groups.</summary>
    [Fact]
    public void Evidence_against_equal_shares_is_at_most_one_on_average_where_they_are_equal() =>
        Gen.Select(Gen.Bool.Array[1, 12], Gen.Double[0.01, 0.99]).Sample((isFirst, share) =>
        {
            var mean = Enumerable.Range(0, 1 << isFirst.Length).Sum(outcome =>
            {
                var successes = int.PopCount(outcome);
                var first = Enumerable.Range(0, isFirst.Length).Count(i => isFirst[i] && (outcome >> i & 1) == 1);
                var firstTotal = isFirst.Count(b => b);
                return Math.Pow(share, successes) * Math.Pow(1 - share, isFirst.Length - successes) * MixtureSprt.Proportions(first, firstTotal, successes - first, isFirst.Length - firstTotal).Value;
            });
            mean.ShouldBeLessThanOrEqualTo(1 + 1e-12);
        }, iter: 30);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Shares_may_be_looked_at_after_every_row(double share)
    {
        var runs = Enumerable.Range(0, 300).Select(seed => PeekedShares(share, share, 600, (ulong)seed)).ToArray();
        runs.Count(run => run.Sequential).ShouldBeLessThanOrEqualTo((int)(Alpha * runs.Length));
        if (share > 0.1) runs.Count(run => run.OnceTest).ShouldBeGreaterThan((int)(3 * Alpha * runs.Length), "what looking does to a test for one look");
    }

    [Fact]
    public void Different_shares_are_found() =>
        Enumerable.Range(0, 100).Count(seed => PeekedShares(0.1, 0.25, 600, (ulong)seed).Sequential).ShouldBeGreaterThan(90);

    [Theory]
    [InlineData("known variance")]
    [InlineData("pairs")]
    [InlineData("two groups")]
    public void Means_may_be_looked_at_after_every_row(string test) =>
        Enumerable.Range(0, 300).Count(seed => Peeked(test, 0, 500, (ulong)seed)).ShouldBeLessThanOrEqualTo((int)(Alpha * 300));

    [Theory]
    [InlineData("known variance")]
    [InlineData("pairs")]
    [InlineData("two groups")]
    public void Different_means_are_found(string test) =>
        Enumerable.Range(0, 100).Count(seed => Peeked(test, 0.4, 500, (ulong)seed)).ShouldBeGreaterThan(95);

    [Fact]
    public void With_a_known_variance_it_is_the_ratio_of_normal_densities() =>
        Gen.Select(Gen.Int[1, 50], Gen.Double[-2, 2], Gen.Double[0.5, 4], Gen.Double[0.1, 2]).Sample((n, mean, variance, deviation) =>
        {
            double Density(double of) => Math.Exp(-0.5 * mean * mean / of) / Math.Sqrt(of);
            var expected = Density(variance / n + deviation * deviation) / Density(variance / n);
            var actual = MixtureSprt.MeanOfKnownVariance(new CentralMoments(n, mean, 0, 0, 0), variance, deviation).Value;
            actual.ShouldBe(expected, 1e-9 * expected);
        });

    [Fact]
    public void Units_groups_names_and_order_do_not_matter() =>
        Gen.Select(Gen.Double[-3, 3].Array[2, 20], Gen.Double[-3, 3].Array[2, 20], Gen.Double[0.1, 10]).Sample((a, b, scale) =>
        {
            CentralMoments x = CentralMoments.Of(a), y = CentralMoments.Of(b);
            var plain = MixtureSprt.MeanDifference(x, y).Logarithm;
            MixtureSprt.MeanDifference(y, x).Logarithm.ShouldBe(plain, 1e-9);
            MixtureSprt.MeanDifference(CentralMoments.Of([.. a.Select(v => scale * v + 1)]), CentralMoments.Of([.. b.Select(v => scale * v + 1)])).Logarithm.ShouldBe(plain, 1e-6);
            MixtureSprt.Proportions(3, 20, 9, 25).ShouldBe(MixtureSprt.Proportions(9, 25, 3, 20));
        });

    [Fact]
    public void The_running_p_value_only_falls()
    {
        var running = new RunningEvidence();
        running.PValue.ShouldBe(1);
        running.Add(new(-3)).ShouldBe(1);
        running.Add(new(3)).ShouldBe(Math.Exp(-3));
        running.Add(new(1)).ShouldBe(Math.Exp(-3));
        (running.Looks, running.Strongest.Refutes(0.05), running.Strongest.Refutes(0.04)).ShouldBe((3, true, false));
    }

    [Fact]
    public void Nothing_seen_is_evidence_of_nothing_and_misuse_is_refused()
    {
        MixtureSprt.Proportions(0, 0, 0, 0).Logarithm.ShouldBe(0, 1e-12);
        MixtureSprt.PairedMean(CentralMoments.Of([1, 1, 1])).Logarithm.ShouldBe(0);
        MixtureSprt.MeanDifference(default, CentralMoments.Of([1, 2, 3])).Logarithm.ShouldBe(0);
        MixtureSprt.MeanDifference(CentralMoments.Of([1]), CentralMoments.Of([2])).Logarithm.ShouldBe(0);
        Should.Throw<ArgumentException>(() => MixtureSprt.Proportions(3, 2, 0, 1)).Message.ShouldContain("3 successes");
        Should.Throw<ArgumentOutOfRangeException>(() => MixtureSprt.PairedMean(default, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => MixtureSprt.MeanOfKnownVariance(default, 0, 1)).ParamName.ShouldBe("variance");
        Should.Throw<ArgumentOutOfRangeException>(() => new SequentialEvidence(1).Refutes(1));
    }

    /// <summary>Whether a look after any row refutes; and whether the test for one look does, from the 20th of a group on.</summary>
    private static (bool Sequential, bool OnceTest) PeekedShares(double first, double second, int rows, ulong seed)
    {
        var random = SeededRandom.For(seed, $"{first}/{second}");
        long a = 0, b = 0;
        bool sequential = false, once = false;
        for (var i = 1; i <= rows; i++)
        {
            if (random.NextDouble() < first) a++;
            if (random.NextDouble() < second) b++;
            sequential |= MixtureSprt.Proportions(a, i, b, i).Refutes(Alpha);
            once |= i >= 20 && TwoProportionZTest.Test(a, i, b, i).PValue <= Alpha;
        }
        return (sequential, once);
    }

    private static bool Peeked(string test, double effect, int rows, ulong seed)
    {
        var random = SeededRandom.For(seed, test);
        CentralMoments first = default, second = default;
        for (var i = 0; i < rows; i++)
        {
            first = first.Add(effect + random.NextGaussian());
            second = second.Add(random.NextGaussian());
            var evidence = test switch
            {
                "known variance" => MixtureSprt.MeanOfKnownVariance(first, 1, 0.5),
                "pairs" => MixtureSprt.PairedMean(first),
                _ => MixtureSprt.MeanDifference(first, second),
            };
            if (evidence.Refutes(Alpha)) return true;
        }
        return false;
    }
}
