using Assay.Statistics.Classification;
using Assay.Statistics.Intervals;
using CsCheck;

namespace Foundation.Tests.Statistics.Intervals;

public sealed class DeLongTests
{
    private static readonly Gen<(bool[] Y, double[] A, double[] B)> TwoScores =
        Gen.Select(Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 6]).Array[6, 40]
            .Where(rows => rows.Count(r => r.Item1) > 1 && rows.Count(r => !r.Item1) > 1)
            .Select(rows => (rows.Select(r => r.Item1).ToArray(), rows.Select(r => (double)r.Item2).ToArray(), rows.Select(r => (double)r.Item3).ToArray()));

    [Fact]
    public void The_fast_way_gives_the_variance_of_all_pairs() =>
        TwoScores.Sample((y, a, b) =>
        {
            var compared = DeLong.Compare(y, a, b);
            compared.First.Area.Value.ShouldBe(AreaUnderRoc.Of(y, a), 1e-12);
            double aa = Covariance(y, a, a), bb = Covariance(y, b, b), ab = Covariance(y, a, b);
            Math.Pow(compared.First.StandardError, 2).ShouldBe(aa, 1e-12);
            compared.Covariance.ShouldBe(ab, 1e-12);
            if (aa + bb - 2 * ab < 1e-9) return;
            compared.Z.ShouldBe(compared.Difference.Value / Math.Sqrt(aa + bb - 2 * ab), 1e-6);
        });

    [Fact]
    public void The_other_way_round_only_the_sign_turns() =>
        TwoScores.Sample((y, a, b) =>
        {
            AreaComparison one = DeLong.Compare(y, a, b), other = DeLong.Compare(y, b, a);
            other.Difference.Value.ShouldBe(-one.Difference.Value);
            if (!double.IsNaN(one.PValue)) other.PValue.ShouldBe(one.PValue, 1e-12);
            DeLong.Compare(y, a, a).PValue.ShouldBe(1);
        });

    [Fact]
    public void An_interval_lies_around_its_area_within_nought_and_one() =>
        TwoScores.Sample((y, a, _) =>
        {
            var area = DeLong.Of(y, a).Area;
            if (double.IsNaN(area.Lower)) return;
            area.Lower.ShouldBeInRange(0, area.Value);
            area.Upper.ShouldBeInRange(area.Value, 1);
        });

    [Fact]
    public void Where_classes_are_parted_or_missing_there_is_no_interval()
    {
        var parted = DeLong.Of([false, false, true, true], [1, 2, 3, 4]);
        parted.Area.ShouldBe(new Estimate(1, double.NaN, double.NaN));
        parted.StandardError.ShouldBe(0);
        DeLong.Of([true, true], [1, 2]).Area.Value.ShouldBe(double.NaN);
        DeLong.Of([true, false, false], [1, 2, 0]).Area.Lower.ShouldBe(double.NaN);
        DeLong.Compare([false, false, true, true], [1, 2, 3, 4], [4, 3, 2, 1]).PValue.ShouldBe(double.NaN);
    }

    private static double Covariance(bool[] y, double[] a, double[] b)
    {
        int[] positives = [.. Enumerable.Range(0, y.Length).Where(i => y[i])], negatives = [.. Enumerable.Range(0, y.Length).Where(i => !y[i])];
        static double Kernel(double x, double y) => x > y ? 1 : x == y ? 0.5 : 0;
        double[] High(double[] s) => [.. positives.Select(i => negatives.Average(j => Kernel(s[i], s[j])))];
        double[] Low(double[] s) => [.. negatives.Select(j => positives.Average(i => Kernel(s[i], s[j])))];
        static double Of(double[] u, double[] v) => u.Zip(v, (x, y) => (x - u.Average()) * (y - v.Average())).Sum() / (u.Length - 1) / u.Length;
        return Of(High(a), High(b)) + Of(Low(a), Low(b));
    }
}
