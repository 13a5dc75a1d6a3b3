using Assay.Kernel;
using Assay.Statistics.Classification;
using Assay.Statistics.Intervals;
using CsCheck;

namespace Foundation.Tests.Statistics.Intervals;

public sealed class BootstrapTests
{
    private static readonly BootstrapOptions Quick = new() { Replicates = 200, Seed = 5 };

    private static readonly Gen<double[]> Values = Gen.Double[-5, 5].Array[8, 30];

    [Fact]
    public void Neither_the_number_of_threads_nor_of_replicates_moves_a_replicate() =>
        Values.Sample(values =>
        {
            RowStatistic mean = rows => Mean(values, rows);
            var alone = Bootstrap.Replicates(values.Length, mean, Quick);
            Bootstrap.Replicates(values.Length, mean, Quick with { Threads = 4 }).ShouldBe(alone);
            Bootstrap.Replicates(values.Length, mean, Quick with { Replicates = 50 }).ShouldBe(alone[..50]);
        }, iter: 20);

    [Fact]
    public void Another_seed_or_purpose_draws_other_rows()
    {
        double[] values = [.. Enumerable.Range(0, 20)];
        var replicates = Bootstrap.Replicates(20, rows => Mean(values, rows), Quick);
        Bootstrap.Replicates(20, rows => Mean(values, rows), Quick with { Seed = 6 }).ShouldNotBe(replicates);
        Bootstrap.Replicates(20, rows => Mean(values, rows), Quick with { Purpose = "other" }).ShouldNotBe(replicates);
    }

    [Fact]
    public void Percentiles_move_with_the_values_and_the_basic_interval_mirrors_them() =>
        Values.Sample(values =>
        {
            var percentile = Bootstrap.OfMean(values, Quick with { Method = BootstrapMethod.Percentile }).Estimate;
            var moved = Bootstrap.OfMean([.. values.Select(v => 2 * v + 3)], Quick with { Method = BootstrapMethod.Percentile }).Estimate;
            moved.Lower.ShouldBe(2 * percentile.Lower + 3, 1e-9);
            moved.Upper.ShouldBe(2 * percentile.Upper + 3, 1e-9);
            var basic = Bootstrap.OfMean(values, Quick with { Method = BootstrapMethod.Basic }).Estimate;
            (basic.Lower + percentile.Upper).ShouldBe(2 * percentile.Value, 1e-9);
            (basic.Upper + percentile.Lower).ShouldBe(2 * percentile.Value, 1e-9);
        }, iter: 30);

    [Fact]
    public void A_change_of_unit_changes_nothing_but_the_unit() =>
        Values.Sample(values =>
        {
            var plain = Bootstrap.OfMean(values, Quick);
            var larger = Bootstrap.OfMean([.. values.Select(v => 1024 * v)], Quick);
            (larger.Method, larger.Remark).ShouldBe((plain.Method, plain.Remark));
            larger.Estimate.Lower.ShouldBe(1024 * plain.Estimate.Lower, 1e-6);
            larger.Estimate.Upper.ShouldBe(1024 * plain.Estimate.Upper, 1e-6);
        }, iter: 30);

    [Fact]
    public void BCa_reaches_further_towards_the_long_tail_than_percentiles_do()
    {
        var random = new SeededRandom(2);
        double[] values = [.. Enumerable.Range(0, 40).Select(_ => -Math.Log(1 - random.NextDouble()))];
        var options = Quick with { Replicates = 4000 };
        var accelerated = Bootstrap.OfMean(values, options);
        var percentile = Bootstrap.OfMean(values, options with { Method = BootstrapMethod.Percentile }).Estimate;
        accelerated.Method.ShouldBe(BootstrapMethod.BiasCorrectedAccelerated);
        accelerated.Estimate.Lower.ShouldBeGreaterThan(percentile.Lower);
        accelerated.Estimate.Upper.ShouldBeGreaterThan(percentile.Upper);
    }

    [Fact]
    public void Where_BCa_cannot_be_had_it_gives_percentiles_and_says_why()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => (double)i)];
        var still = Bootstrap.Of(30, rows => rows.Length < 30 ? 7 : Mean(values, rows), Quick);
        (still.Method, still.Remark).ShouldBe((BootstrapMethod.Percentile, BootstrapRemark.JackknifeDegenerate));
        var many = Bootstrap.Of(30, rows => Mean(values, rows), Quick with { MostJackknifeRows = 29 });
        (many.Method, many.Remark).ShouldBe((BootstrapMethod.Percentile, BootstrapRemark.JackknifeTooLong));
        var distinct = Bootstrap.Of(30, rows => rows.ToArray().Distinct().Count(), Quick);
        (distinct.Method, distinct.Remark).ShouldBe((BootstrapMethod.Percentile, BootstrapRemark.Biased));
        distinct.Bias.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Where_there_is_no_interval_it_says_why()
    {
        Bootstrap.Of(0, _ => 1).Remark.ShouldBe(BootstrapRemark.ValueUndefined);
        Bootstrap.Of(9, _ => double.NaN).Remark.ShouldBe(BootstrapRemark.ValueUndefined);
        Bootstrap.Of(4, rows => rows[0]).Remark.ShouldBe(BootstrapRemark.TooFewRows);
        var constant = Bootstrap.Of(9, _ => 3, Quick);
        constant.Remark.ShouldBe(BootstrapRemark.Constant);
        constant.Estimate.ShouldBe(new Estimate(3, double.NaN, double.NaN));
        Bootstrap.Of(9, rows => rows[0] == 0 ? 1 : double.NaN, Quick).Remark.ShouldBe(BootstrapRemark.MostlyUndefined);
    }

    [Fact]
    public void Replicates_where_the_measure_is_undefined_are_left_out_and_counted()
    {
        bool[] y = [true, false, false, false, false];
        double[] score = [0.5, 0.1, 0.2, 0.6, 0.4];
        var interval = Bootstrap.Of(5, rows => Area(y, score, rows), Quick with { Replicates = 1000 });
        // One positive row among five is drawn at least once, and not alone, with probability 1 − 0.8⁵ − 0.2⁵.
        ((double)interval.Defined / interval.Replicates).ShouldBe(1 - Math.Pow(0.8, 5) - Math.Pow(0.2, 5), 0.06);
    }

    [Fact]
    public void Nine_in_ten_intervals_at_that_level_hold_the_truth()
    {
        var random = new SeededRandom(8);
        var held = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            double[] values = [.. Enumerable.Range(0, 30).Select(_ => random.NextGaussian())];
            var interval = Bootstrap.OfMean(values, new BootstrapOptions { Replicates = 300, Level = 0.9, Seed = (ulong)trial }).Estimate;
            if (interval.Lower <= 0 && 0 <= interval.Upper) held++;
        }
        (held / 400.0).ShouldBe(0.88, 0.05);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Of(-1, _ => 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Of(9, _ => 0, new BootstrapOptions { Replicates = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Of(9, _ => 0, new BootstrapOptions { Level = 1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Of(9, _ => 0, new BootstrapOptions { Threads = 0 }));
    }

    private static double Area(bool[] y, double[] score, ReadOnlySpan<int> rows) =>
        AreaUnderRoc.Of([.. rows.ToArray().Select(r => y[r])], [.. rows.ToArray().Select(r => score[r])]);

    private static double Mean(double[] values, ReadOnlySpan<int> rows)
    {
        var sum = 0.0;
        foreach (var row in rows) sum += values[row];
        return sum / rows.Length;
    }
}
