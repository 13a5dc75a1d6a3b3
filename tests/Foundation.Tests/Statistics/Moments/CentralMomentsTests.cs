using Assay.Statistics.Moments;
using CsCheck;

namespace Foundation.Tests.Statistics.Moments;

public sealed class CentralMomentsTests
{
    private static readonly Gen<double[]> Sample = Gen.OneOf(Gen.Double[-20, 20], Gen.Double[1000, 1010]).Array[0, 30];

    [Fact]
    public void Parts_and_whole_agree_with_NumPy()
    {
        var @case = ReferenceCase.Load("dq.mergeable_moments");
        CentralMoments first = CentralMoments.Of(@case.Numbers("part1")), second = CentralMoments.Of(@case.Numbers("part2"));
        foreach (var (name, m) in new[] { ("part1", first), ("part2", second), ("whole", first.Merge(second)) })
            @case.ShouldMatch(name, m.Count, m.Mean, m.M2, m.M3, m.M4);
    }

    [Fact]
    public void A_column_profile_agrees_with_SciPy()
    {
        var @case = ReferenceCase.Load("dq.profile");
        double[] values = [.. @case.Numbers("x").Where(x => !double.IsNaN(x))];
        var moments = CentralMoments.Of(values);
        @case.ShouldMatch("mean", moments.Mean);
        @case.ShouldMatch("std_pop", moments.PopulationStandardDeviation);
        @case.ShouldMatch("std_sample", moments.SampleStandardDeviation);
        @case.ShouldMatch("skew_pop", moments.PopulationSkewness);
        @case.ShouldMatch("kurtosis_excess_pop", moments.PopulationExcessKurtosis);
        @case.ShouldMatch("skew_adj", moments.SampleSkewness);
        @case.ShouldMatch("q25", Quantile.Of(values, 0.25));
        @case.ShouldMatch("median", Quantile.Of(values, 0.5));
        @case.ShouldMatch("q75", Quantile.Of(values, 0.75));
        @case.ShouldMatch("mad", Quantile.MedianAbsoluteDeviation(values));
    }

    [Fact]
    public void Taking_a_part_away_leaves_the_rest() =>
        Gen.Select(Sample, Sample).Sample((a, b) =>
        {
            CentralMoments part = CentralMoments.Of(a), rest = CentralMoments.Of(b), whole = part.Merge(rest);
            var left = whole.Without(part);
            left.Count.ShouldBe(rest.Count);
            left.Mean.ShouldBe(rest.Mean, 1e-9 * (1 + Math.Abs(part.Mean)) * (1 + a.Length));
            left.M2.ShouldBe(rest.M2, 1e-9 * (1 + whole.M2));
            left.M3.ShouldBe(rest.M3, 1e-8 * (1 + Math.Pow(whole.M2, 1.5)));
            left.M4.ShouldBe(rest.M4, 1e-8 * (1 + whole.M2 * whole.M2));
        });

    [Fact]
    public void Equal_values_keep_no_spread_when_some_are_taken_away()
    {
        var all = Enumerable.Repeat(0.1, 30).Aggregate(default(CentralMoments), (moments, value) => moments.Add(value));
        var some = Enumerable.Repeat(0.1, 7).Aggregate(default(CentralMoments), (moments, value) => moments.Add(value));
        (all.Without(some).Mean, all.Without(some).M2).ShouldBe((0.1, 0.0));
        all.Without(all).ShouldBe(default);
        all.Without(default).ShouldBe(all);
        Should.Throw<ArgumentOutOfRangeException>(() => some.Without(all));
        CentralMoments.Of([0.1, 0.1, 0.1]).SampleStandardDeviation.ShouldBe(0, 1e-15);
    }

    [Fact]
    public void Merging_parts_equals_the_whole() =>
        Gen.Select(Sample, Sample).Sample((a, b) => ShouldAgree(CentralMoments.Of(a).Merge(CentralMoments.Of(b)), CentralMoments.Of([.. a, .. b])));

    [Fact]
    public void Adding_one_at_a_time_equals_the_whole() =>
        Sample.Sample(values => ShouldAgree(values.Aggregate(default(CentralMoments), (m, x) => m.Add(x)), CentralMoments.Of(values)));

    [Fact]
    public void Merging_is_commutative_and_associative() =>
        Gen.Select(Sample, Sample, Sample).Sample((x, y, z) =>
        {
            CentralMoments a = CentralMoments.Of(x), b = CentralMoments.Of(y), c = CentralMoments.Of(z);
            ShouldAgree(a.Merge(b), b.Merge(a));
            ShouldAgree(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        });

    [Fact]
    public void No_values_merge_without_effect() =>
        Sample.Sample(values =>
        {
            CentralMoments.Of(values).Merge(default).ShouldBe(CentralMoments.Of(values));
            default(CentralMoments).Merge(CentralMoments.Of(values)).ShouldBe(CentralMoments.Of(values));
        });

    [Fact]
    public void A_large_offset_costs_no_digits_of_the_spread()
    {
        double[] plain = [4, 7, 13, 16], far = [.. plain.Select(x => x + 1e9)];
        CentralMoments.Of(far).SampleVariance.ShouldBe(30.0, 1e-12);
        far.Aggregate(default(CentralMoments), (m, x) => m.Add(x)).SampleVariance.ShouldBe(30.0, 1e-12);
        CentralMoments.Of(far[..2]).Merge(CentralMoments.Of(far[2..])).SampleVariance.ShouldBe(30.0, 1e-12);
    }

    [Fact]
    public void Figures_of_too_few_values_are_undefined()
    {
        default(CentralMoments).MeanOrNaN.ShouldBe(double.NaN);
        default(CentralMoments).PopulationVariance.ShouldBe(double.NaN);
        var one = CentralMoments.Of([5]);
        one.MeanOrNaN.ShouldBe(5.0);
        one.PopulationVariance.ShouldBe(0.0);
        one.SampleVariance.ShouldBe(double.NaN);
        one.PopulationSkewness.ShouldBe(double.NaN);
        CentralMoments.Of([5, 5, 5, 5]).SampleExcessKurtosis.ShouldBe(double.NaN);
        CentralMoments.Of([1, double.PositiveInfinity]).PopulationVariance.ShouldBe(double.NaN);
        Quantile.Of([], 0.5).ShouldBe(double.NaN);
    }

    [Fact]
    public void Sample_kurtosis_agrees_with_pandas() =>
        CentralMoments.Of([1, 2, 3, 4, 10]).SampleExcessKurtosis.ShouldBe(3.1519999999999984, 1e-12);

    [Fact]
    public void Quantiles_stay_within_the_data_and_rise() =>
        Gen.Select(Gen.Double[-5, 5].Array[1, 30], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((values, p, q) =>
        {
            Quantile.Of(values, p).ShouldBeInRange(values.Min(), values.Max());
            Quantile.Of(values, Math.Min(p, q)).ShouldBeLessThanOrEqualTo(Quantile.Of(values, Math.Max(p, q)) + 1e-12);
        });

    [Fact]
    public void Quantiles_reach_infinities_without_arithmetic_on_them()
    {
        Quantile.Of([double.NegativeInfinity, 0, double.PositiveInfinity], 0.5).ShouldBe(0.0);
        Quantile.Of([double.PositiveInfinity, double.PositiveInfinity], 0.3).ShouldBe(double.PositiveInfinity);
        Should.Throw<ArgumentOutOfRangeException>(() => Quantile.Of([1], 1.1));
    }

    private static void ShouldAgree(CentralMoments actual, CentralMoments expected)
    {
        var spread = Math.Max(1.0, expected.Count > 0 ? Math.Sqrt(expected.PopulationVariance) : 1.0);
        var n = Math.Max(1, expected.Count);
        actual.Count.ShouldBe(expected.Count);
        actual.Mean.ShouldBe(expected.Mean, 1e-12 * (spread + Math.Abs(expected.Mean)));
        actual.M2.ShouldBe(expected.M2, 1e-10 * n * Math.Pow(spread, 2));
        actual.M3.ShouldBe(expected.M3, 1e-10 * n * Math.Pow(spread, 3));
        actual.M4.ShouldBe(expected.M4, 1e-10 * n * Math.Pow(spread, 4));
    }
}
