using Assay.Kernel;
using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;
using Assay.Statistics.Significance;
using CsCheck;

namespace Foundation.Tests.Statistics.Significance;

public sealed class SignificanceLawTests
{
    private static readonly Gen<(double[] A, double[] B)> Paired = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[3, 12]
        .Select(rows => (rows.Select(r => r.Item1 / 8.0).ToArray(), rows.Select(r => r.Item2 / 8.0).ToArray()));

    [Fact]
    public void McNemars_exact_test_counts_all_ways_to_fall() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Sample((b, c) =>
        {
            var n = b + c;
            var ways = Enumerable.Range(0, 1 << n);
            var extreme = ways.Count(way => Math.Abs(2 * int.PopCount(way) - n) >= Math.Abs(b - c));
            McNemar.Exact(b, c).ShouldBe((double)extreme / (1 << n), 1e-12);
            McNemar.MidP(b, c).ShouldBeLessThanOrEqualTo(McNemar.Exact(b, c));
            McNemar.Exact(c, b).ShouldBe(McNemar.Exact(b, c));
        });

    [Fact]
    public void Rows_on_which_both_agree_do_not_count()
    {
        McNemar.Count([true, true, false, false, true], [true, false, true, false, false]).ShouldBe((2, 1));
        McNemar.Exact(0, 0).ShouldBe(1);
        McNemar.ChiSquared(0, 0).PValue.ShouldBe(double.NaN);
        McNemar.ContinuityCorrected(3, 3).Statistic.ShouldBe(0);
        Should.Throw<ArgumentException>(() => McNemar.Count([true], [true, false]));
        Should.Throw<ArgumentOutOfRangeException>(() => McNemar.Exact(-1, 2));
    }

    [Fact]
    public void Cochrans_Q_of_two_models_is_McNemars_test() =>
        Gen.Select(Gen.Bool, Gen.Bool).Array[4, 40].Sample(rows =>
        {
            var (b, c) = McNemar.Count([.. rows.Select(r => r.Item1)], [.. rows.Select(r => r.Item2)]);
            var q = CochranQ.Test([.. rows.SelectMany(r => new[] { r.Item1, r.Item2 })], 2);
            var plain = McNemar.ChiSquared(b, c);
            if (b + c == 0) q.PValue.ShouldBe(double.NaN);
            else
            {
                q.Statistic.ShouldBe(plain.Statistic, 1e-9);
                q.PValue.ShouldBe(plain.PValue, 1e-9);
            }
        });

    [Fact]
    public void Paired_tests_turn_round_with_the_pairs() =>
        Paired.Sample((a, b) =>
        {
            Close(PairedTTest.Test(b, a).T, -PairedTTest.Test(a, b).T);
            Close(PairedTTest.Test(b, a, Alternative.Less).PValue, PairedTTest.Test(a, b, Alternative.Greater).PValue);
            Close(WilcoxonSignedRank.Test(b, a).PValue, WilcoxonSignedRank.Test(a, b).PValue);
            Close(WilcoxonSignedRank.Test(b, a, Alternative.Less).PValue, WilcoxonSignedRank.Test(a, b, Alternative.Greater).PValue);
            PairedPermutation.OfMean(a, b, 5000, 1).PValue.ShouldBe(PairedPermutation.OfMean(b, a, 5000, 1).PValue);
        });

    [Fact]
    public void Exact_signed_ranks_count_all_ways_to_sign() =>
        Gen.Int[1, 9].SelectMany(n => Gen.Select(Gen.Shuffle(Enumerable.Range(1, n).ToArray()), Gen.Bool.Array[n])).Sample((sizes, signs) =>
        {
            double[] differences = [.. sizes.Zip(signs, (size, sign) => sign ? size : -(double)size)];
            var result = WilcoxonSignedRank.Test(differences, new double[differences.Length]);
            result.Method.ShouldBe(PValueMethod.Exact);
            var sums = Enumerable.Range(0, 1 << sizes.Length).Select(way => sizes.Where((_, i) => (way >> i & 1) == 1).Sum()).ToArray();
            var all = sizes.Sum();
            result.PValue.ShouldBe((double)sums.Count(sum => Math.Abs(2 * sum - all) >= Math.Abs(2 * result.PositiveRanks - all)) / sums.Length, 1e-12);
        });

    [Fact]
    public void Exact_and_approximate_signed_ranks_nearly_agree_on_many_pairs()
    {
        var random = new SeededRandom(3);
        double[] a = [.. Enumerable.Range(0, 50).Select(_ => random.NextGaussian())];
        var exact = WilcoxonSignedRank.Test(a, new double[50]);
        exact.Method.ShouldBe(PValueMethod.Exact);
        var z = (exact.PositiveRanks - 50 * 51 / 4.0) / Math.Sqrt(50 * 51 * 101 / 24.0);
        exact.PValue.ShouldBe(NormalDistribution.TwoSided(z), 0.01);
        WilcoxonSignedRank.Test([.. a, 1], new double[51]).Method.ShouldBe(PValueMethod.Asymptotic);
    }

    [Fact]
    public void A_permutation_test_that_counts_all_ways_gives_their_share() =>
        Paired.Where((a, _) => a.Length <= 8).Sample((a, b) =>
        {
            double[] d = [.. a.Zip(b, (x, y) => x - y)];
            var seen = Math.Abs(d.Sum());
            var extreme = Enumerable.Range(0, 1 << d.Length).Count(way => Math.Abs(d.Select((v, i) => (way >> i & 1) == 1 ? -v : v).Sum()) >= seen);
            var result = PairedPermutation.OfMean(a, b, 256, 1);
            result.Method.ShouldBe(PValueMethod.Exact);
            result.PValue.ShouldBe((double)extreme / (1 << d.Length), 1e-12);
        });

    [Fact]
    public void Drawn_permutations_come_near_to_all_of_them_and_repeat()
    {
        double[] a = [.. Enumerable.Range(0, 12).Select(i => 0.1 * i)], b = [.. Enumerable.Range(0, 12).Select(i => 0.09 * i * i % 1)];
        var all = PairedPermutation.OfMean(a, b, 4096, 1);
        var some = PairedPermutation.OfMean(a, b, 4000, 1);
        (all.Method, some.Method).ShouldBe((PValueMethod.Exact, PValueMethod.Asymptotic));
        some.PValue.ShouldBe(all.PValue, 0.03);
        PairedPermutation.OfMean(a, b, 4000, 1).ShouldBe(some);
        PairedPermutation.OfMean(a, b, 4000, 2).ShouldNotBe(some);
        PairedPermutation.Of(40, _ => double.NaN, 10, 1).PValue.ShouldBe(double.NaN);
        PairedPermutation.Of(40, swapped => swapped[0] ? 0 : 1, 999, 1).PValue.ShouldBe(0.5, 0.06);
    }

    [Fact]
    public void Without_overlap_the_corrected_test_is_Students() =>
        Paired.Sample((a, b) =>
        {
            double[] d = [.. a.Zip(b, (x, y) => x - y)];
            Close(CorrectedResampledTTest.Test(d, 0).PValue, PairedTTest.Test(a, b).PValue);
            var corrected = CorrectedResampledTTest.Test(d, 0.25);
            if (double.IsFinite(corrected.T)) Math.Abs(corrected.T).ShouldBeLessThanOrEqualTo(Math.Abs(PairedTTest.Test(a, b).T));
        });

    [Fact]
    public void Differences_that_do_not_vary_decide_entirely_or_not_at_all()
    {
        PairedTTest.Test([2, 3], [1, 2]).PValue.ShouldBe(0);
        PairedTTest.Test([2, 3], [2, 3]).PValue.ShouldBe(double.NaN);
        PairedTTest.Test([2], [1]).PValue.ShouldBe(double.NaN);
        CorrectedResampledTTest.Test([0.5, 0.5], 0.1).PValue.ShouldBe(0);
        CorrectedResampledTTest.StandardError([1], 0.1).ShouldBe(double.NaN);
        WilcoxonSignedRank.Test([1, 2], [1, 2]).PValue.ShouldBe(double.NaN);
        FiveByTwoTest.Test(new double[10]).PValue.ShouldBe(double.NaN);
        FriedmanTest.Test([1, 1, 2, 2], 2).PValue.ShouldBe(double.NaN);
    }

    [Fact]
    public void Friedmans_test_sees_ranks_alone() =>
        Gen.Int[0, 6].Select(i => (double)i).Array[24].Sample(scores =>
        {
            var bent = FriedmanTest.Test([.. scores.Select(Math.Exp)], 3);
            Close(bent.Statistic, FriedmanTest.Test(scores, 3).Statistic);
            bent.DegreesOfFreedom.ShouldBe(2);
        });

    [Fact]
    public void The_combined_F_does_not_lean_on_which_fold_is_first() =>
        Gen.Double[-1, 1].Array[10].Sample(differences =>
        {
            double[] turned = [.. Enumerable.Range(0, 10).Select(i => differences[i ^ 1])];
            Close(FiveByTwoTest.CombinedF(turned).PValue, FiveByTwoTest.CombinedF(differences).PValue);
        });

    [Fact]
    public void P_values_of_no_difference_are_evenly_spread()
    {
        var random = new SeededRandom(12);
        int t = 0, ranks = 0, swaps = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            double[] a = [.. Enumerable.Range(0, 15).Select(_ => random.NextGaussian())], b = [.. Enumerable.Range(0, 15).Select(_ => random.NextGaussian())];
            if (PairedTTest.Test(a, b).PValue <= 0.1) t++;
            if (WilcoxonSignedRank.Test(a, b).PValue <= 0.1) ranks++;
            if (PairedPermutation.OfMean(a, b, 199, (ulong)trial).PValue <= 0.1) swaps++;
        }
        foreach (var rejected in new[] { t, ranks, swaps }) (rejected / 400.0).ShouldBe(0.1, 0.05);
    }

    [Fact]
    public void More_rows_are_needed_for_less_difference_more_power_and_a_stricter_level() =>
        Gen.Select(Gen.Double[0.15, 1.5], Gen.Double[0.3, 0.95]).Sample((d, power) =>
        {
            var n = SampleSize.ForMeans(d, 0.05, power);
            SampleSize.ForMeans(0.9 * d, 0.05, power).ShouldBeGreaterThan(n);
            SampleSize.ForMeans(d, 0.01, power).ShouldBeGreaterThan(n);
            SampleSize.ForMeans(-d, 0.05, power).ShouldBe(n);
            SampleSize.ForMeans(d, 0.05, power + 0.02).ShouldBeGreaterThan(n);
        }, iter: 20);

    [Fact]
    public void The_noncentral_law_is_the_central_one_without_shift_mirrors_and_agrees_with_chance()
    {
        NoncentralTDistribution.Cdf(1.3, 7, 0).ShouldBe(StudentTDistribution.Cdf(1.3, 7), 1e-12);
        NoncentralTDistribution.Cdf(-1.3, 7, 0.8).ShouldBe(1 - NoncentralTDistribution.Cdf(1.3, 7, -0.8), 1e-12);
        NoncentralTDistribution.Cdf(38.5, 5000, 37.0001).ShouldBe(NoncentralTDistribution.Cdf(38.5, 5000, 36.9999), 2e-3);
        var random = new SeededRandom(6);
        var below = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var squares = 0.0;
            for (var k = 0; k < 5; k++) squares += Math.Pow(random.NextGaussian(), 2);
            if ((random.NextGaussian() + 1.5) / Math.Sqrt(squares / 5) <= 2) below++;
        }
        (below / 40_000.0).ShouldBe(NoncentralTDistribution.Cdf(2, 5, 1.5), 0.01);
        NoncentralTDistribution.Cdf(double.NaN, 5, 1).ShouldBe(double.NaN);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Should.Throw<ArgumentException>(() => PairedTTest.Test([1], [1, 2]));
        Should.Throw<ArgumentException>(() => FiveByTwoTest.Test([1, 2])).Message.ShouldContain("ten");
        Should.Throw<ArgumentException>(() => FriedmanTest.Test([1, 2, 3], 2));
        Should.Throw<ArgumentException>(() => CochranQ.Test([true, false, true], 2));
        Should.Throw<ArgumentException>(() => CorrectedResampledTTest.Test([1, 2], -1));
        Should.Throw<ArgumentException>(() => PairedPermutation.Of(3, _ => 0, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForMeans(0.2, 0.05, 0.04));
        SampleSize.ForProportions(0.3, 0.3).ShouldBe(double.PositiveInfinity);
    }

    private static void Close(double actual, double expected)
    {
        if (double.IsFinite(expected)) actual.ShouldBe(expected, 1e-9 * (1 + Math.Abs(expected)));
        else actual.ShouldBe(expected);
    }
}
