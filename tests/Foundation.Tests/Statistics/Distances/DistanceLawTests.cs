using Assay.Statistics.Distances;
using Assay.Statistics.Information;
using CsCheck;

namespace Foundation.Tests.Statistics.Distances;

public sealed class DistanceLawTests
{
    private delegate double CountDistance(ReadOnlySpan<double> first, ReadOnlySpan<double> second);

    private static readonly Gen<(double[] P, double[] Q, double[] R)> ThreeLaws = Gen.Int[1, 8].SelectMany(k =>
        Gen.Select(Weights(k), Weights(k), Weights(k)));

    private static readonly Gen<double[]> Sample = Gen.OneOf(Gen.Double[-50, 50], Gen.Int[-3, 3].Select(i => (double)i)).Array[1, 40];

    private static readonly Dictionary<string, CountDistance> Metrics = new()
    {
        ["jensen_shannon"] = (p, q) => JensenShannon.Distance(p, q, InformationUnit.Bits),
        ["hellinger"] = Hellinger.Distance,
        ["total_variation"] = TotalVariation.Distance,
        ["l_infinity"] = LInfinity.Distance,
    };

    public static TheoryData<string> MetricNames => [.. Metrics.Keys];

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void A_metric_of_two_laws_is_symmetric_bounded_zero_on_itself_and_meets_the_triangle_inequality(string name)
    {
        var distance = Metrics[name];
        ThreeLaws.Sample((p, q, r) =>
        {
            var pq = distance(p, q);
            pq.ShouldBe(distance(q, p), 1e-12);
            pq.ShouldBeInRange(0.0, 1.0 + 1e-12);
            distance(p, p).ShouldBe(0.0, 1e-7);
            pq.ShouldBeLessThanOrEqualTo(distance(p, r) + distance(r, q) + 1e-7);
            distance([.. p.Select(w => 7 * w)], q).ShouldBe(pq, 1e-7);
        });
    }

    [Fact]
    public void The_stability_index_is_the_sum_of_both_divergences() =>
        ThreeLaws.Sample((p, q, _) =>
        {
            double[] a = [.. p.Select(w => w + 0.01)], b = [.. q.Select(w => w + 0.01)];
            var sum = KullbackLeibler.Divergence(a, b) + KullbackLeibler.Divergence(b, a);
            PopulationStabilityIndex.OfCounts(a, b).ShouldBe(sum, 1e-9 * (1 + sum));
        });

    [Fact]
    public void Total_variation_and_Hellinger_bound_each_other() =>
        ThreeLaws.Sample((p, q, _) =>
        {
            double h = Hellinger.Distance(p, q), v = TotalVariation.Distance(p, q);
            v.ShouldBeGreaterThanOrEqualTo(h * h - 1e-9);
            v.ShouldBeLessThanOrEqualTo(Math.Sqrt(2) * h + 1e-9);
        });

    [Fact]
    public void Sample_distances_are_symmetric_and_zero_on_a_reordering() =>
        Gen.Select(Sample, Sample).Sample((a, b) =>
        {
            double[] backwards = [.. a.Reverse()];
            KolmogorovSmirnov.Test(a, b).ShouldBe(KolmogorovSmirnov.Test(b, a));
            KolmogorovSmirnov.Test(a, backwards).Statistic.ShouldBe(0.0);
            Wasserstein.Distance(a, b).ShouldBe(Wasserstein.Distance(b, a), 1e-9);
            Wasserstein.Distance(a, backwards).ShouldBe(0.0);
            EnergyDistance.Distance(a, b).ShouldBe(EnergyDistance.Distance(b, a), 1e-9);
            CramerVonMises.Test(a, b).Statistic.ShouldBe(CramerVonMises.Test(b, a).Statistic, 1e-9);
            MannWhitney.Test(a, b).Statistic.ShouldBe((double)a.Length * b.Length - MannWhitney.Test(b, a).Statistic, 1e-9);
            var darling = AndersonDarling.Test(a, b).Statistic;
            if (double.IsNaN(darling)) AndersonDarling.Test(b, a).Statistic.ShouldBe(double.NaN);
            else AndersonDarling.Test(b, a).Statistic.ShouldBe(darling, 1e-8 * (1 + Math.Abs(darling)));
        });

    [Fact]
    public void Wasserstein_and_energy_meet_the_triangle_inequality() =>
        Gen.Select(Sample, Sample, Sample).Sample((a, b, c) =>
        {
            Wasserstein.Distance(a, c).ShouldBeLessThanOrEqualTo(Wasserstein.Distance(a, b) + Wasserstein.Distance(b, c) + 1e-9);
            EnergyDistance.Distance(a, c).ShouldBeLessThanOrEqualTo(EnergyDistance.Distance(a, b) + EnergyDistance.Distance(b, c) + 1e-9);
        });

    [Fact]
    public void A_shift_moves_the_Wasserstein_distance_by_its_length() =>
        Gen.Select(Sample, Gen.Double[-100, 100]).Sample((a, shift) =>
            Wasserstein.Distance(a, [.. a.Select(x => x + shift)]).ShouldBe(Math.Abs(shift), 1e-9));

    [Fact]
    public void Whole_weights_are_repetitions() =>
        Gen.Select(Gen.Select(Gen.Double[-5, 5], Gen.Int[0, 3]).Array[1, 15], Sample)
            .Where((weighted, _) => weighted.Any(w => w.Item2 > 0))
            .Sample((weighted, b) =>
            {
                double[] repeated = [.. weighted.SelectMany(w => Enumerable.Repeat(w.Item1, w.Item2))];
                Wasserstein.Distance([.. weighted.Select(w => w.Item1)], [.. weighted.Select(w => (double)w.Item2)], b, [.. b.Select(_ => 2.0)])
                    .ShouldBe(Wasserstein.Distance(repeated, b), 1e-9);
            });

    [Fact]
    public void Energy_distance_is_that_of_all_pairs() =>
        Gen.Select(Sample, Sample).Sample((a, b) =>
        {
            static double Mean(double[] x, double[] y) => x.SelectMany(_ => y, (u, v) => Math.Abs(u - v)).Average();
            Math.Pow(EnergyDistance.Distance(a, b), 2).ShouldBe(2 * Mean(a, b) - Mean(a, a) - Mean(b, b), 1e-8);
        });

    [Fact]
    public void Exact_Kolmogorov_Smirnov_counts_every_ordering() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5]).Sample((n, m) =>
        {
            var orderings = Enumerable.Range(0, 1 << (n + m)).Where(bits => int.PopCount(bits) == n).Select(bits => Gap(bits, n, m)).ToArray();
            var seen = orderings[orderings.Length / 3];
            double[] a = [.. Enumerable.Range(0, n + m).Where(i => (seen.Bits >> i & 1) == 1).Select(i => (double)i)];
            double[] b = [.. Enumerable.Range(0, n + m).Where(i => (seen.Bits >> i & 1) == 0).Select(i => (double)i)];
            var share = (double)orderings.Count(o => o.Gap >= seen.Gap) / orderings.Length;
            KolmogorovSmirnov.Test(a, b).PValue.ShouldBe(share, 1e-12);
        }, iter: 60);

    private static (int Bits, long Gap) Gap(int bits, int n, int m)
    {
        long largest = 0, i = 0, j = 0;
        for (var step = 0; step < n + m; step++)
        {
            if ((bits >> step & 1) == 1) i++;
            else j++;
            largest = Math.Max(largest, Math.Abs(i * m - j * n));
        }
        return (bits, largest);
    }

    private static Gen<double[]> Weights(int k) =>
        Gen.OneOf(Gen.Double[0, 10], Gen.Const(0.0)).Array[k].Where(weights => weights.Sum() > 0.01);
}
