using Assay.Kernel;
using Assay.Statistics.Moments;
using Assay.Statistics.Sketches;
using CsCheck;

namespace Foundation.Tests.Statistics.Sketches;

public sealed class QuantileSketchTests
{
    private static readonly Gen<double[]> Sample = Gen.OneOf(Gen.Double[-20, 20], Gen.Int[-3, 3].Select(i => (double)i)).Array[0, 400];

    [Fact]
    public void Up_to_its_capacity_it_is_the_data() =>
        Gen.Double[-5, 5].Array[1, 64].Sample(values =>
        {
            var sketch = Of(values, 1, 64);
            sketch.IsExact.ShouldBeTrue();
            (sketch.RankError(), sketch.UniformRankError()).ShouldBe((0.0, 0.0));
            foreach (var value in values) sketch.ShareAtOrBelow(value).ShouldBe((double)values.Count(other => other <= value) / values.Length);
            sketch.Quantile(0.5).ShouldBe(values.Order().ElementAt((values.Length - 1) / 2));
        });

    [Fact]
    public void Weights_add_up_and_ends_are_exact_however_much_was_halved() =>
        Sample.Where(values => values.Length > 0).Sample(values =>
        {
            var sketch = Of(values, 2, 16);
            sketch.Count.ShouldBe(values.Length);
            sketch.Values().Sum(point => point.Weight).ShouldBe(values.Length);
            (sketch.Minimum, sketch.Maximum, sketch.Quantile(0), sketch.Quantile(1)).ShouldBe((values.Min(), values.Max(), values.Min(), values.Max()));
        });

    [Fact]
    public void No_rank_is_off_by_more_than_all_halvings_together() =>
        Sample.Where(values => values.Length > 0).Sample(values =>
        {
            var sketch = Of(values, 3, 16);
            Worst(sketch, values).ShouldBeLessThanOrEqualTo(sketch.Halvings.Weight / values.Length + 1e-12);
        });

    [Theory]
    [InlineData("normal")]
    [InlineData("rising")]
    [InlineData("falling")]
    [InlineData("few values")]
    [InlineData("zigzag")]
    public void The_stated_errors_hold_at_their_confidence(string order)
    {
        int oneWrong = 0, anyWrong = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            var values = Stream(order, 4000, (ulong)trial);
            var sketch = Of(values, (ulong)(1000 + trial), 64);
            var median = Quantile.Of(values, 0.5);
            if (Math.Abs(sketch.ShareAtOrBelow(median) - Share(values, median)) > sketch.RankError(0.9)) oneWrong++;
            if (Worst(sketch, values) > sketch.UniformRankError(0.9)) anyWrong++;
        }
        oneWrong.ShouldBeLessThanOrEqualTo(20);
        anyWrong.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void A_million_values_are_right_to_less_than_one_in_three_hundred()
    {
        var sketch = Of(Stream("normal", 1_000_000, 5), 7, QuantileSketch.DefaultCapacity);
        sketch.RankError().ShouldBeLessThan(0.003);
        sketch.UniformRankError().ShouldBeLessThan(0.008);
        sketch.Values().Length.ShouldBeLessThan(8000);
        sketch.Quantile(0.975).ShouldBe(1.96, 0.05);
    }

    [Fact]
    public void Equal_values_seed_and_order_make_an_equal_sketch_whether_added_together_or_one_by_one() =>
        Sample.Sample(values =>
        {
            var one = new QuantileSketch(9, 16);
            foreach (var value in values) one.Add(value);
            ShouldBeSame(one, Of(values, 9, 16));
        });

    [Fact]
    public void Small_parts_merge_to_the_whole_in_any_order() =>
        Gen.Double[-5, 5].Array[0, 20].Array[3].Sample(parts =>
        {
            QuantileSketch a = Of(parts[0], 1, 64), b = Of(parts[1], 2, 64), c = Of(parts[2], 3, 64);
            var whole = Of([.. parts.SelectMany(part => part)], 4, 64).Values();
            a.Merge(b).Merge(c).Values().ShouldBe(whole);
            c.Merge(a.Merge(b)).Values().ShouldBe(whole);
            b.Merge(c).Merge(a).Values().ShouldBe(whole);
        });

    [Fact]
    public void Merged_parts_keep_the_stated_error_in_any_order()
    {
        var wrong = 0;
        for (var trial = 0UL; trial < 100; trial++)
        {
            var parts = Enumerable.Range(0, 8).Select(part => Stream(part % 2 == 0 ? "normal" : "rising", 100 + 300 * part, 50 * trial + (ulong)part)).ToArray();
            var sketches = parts.Select((part, i) => Of(part, 100 * trial + (ulong)i, 32)).ToArray();
            var left = sketches.Aggregate((sum, next) => sum.Merge(next));
            var tree = sketches[0].Merge(sketches[1]).Merge(sketches[2].Merge(sketches[3])).Merge(sketches[4].Merge(sketches[5]).Merge(sketches[6].Merge(sketches[7])));
            double[] all = [.. parts.SelectMany(part => part)];
            foreach (var merged in new[] { left, tree })
            {
                merged.Count.ShouldBe(all.Length);
                merged.Values().Sum(point => point.Weight).ShouldBe(all.Length);
                if (Worst(merged, all) > merged.UniformRankError(0.9)) wrong++;
            }
        }
        wrong.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void What_is_kept_goes_on_as_if_nothing_had_been_between() =>
        Gen.Select(Sample, Sample).Sample((before, after) =>
        {
            var sketch = Of(before, 5, 16);
            var restored = QuantileSketch.Restore(sketch.State());
            sketch.Add(after);
            restored.Add(after);
            ShouldBeSame(restored, sketch);
        });

    [Fact]
    public void Distances_of_sketches_are_those_of_the_data_to_their_bound()
    {
        double[] first = Stream("normal", 20_000, 1), second = [.. Stream("normal", 15_000, 2).Select(x => 1.1 * x + 0.2)];
        QuantileSketch a = Of(first, 1, 256), b = Of(second, 2, 256);
        var gap = SketchDistance.KolmogorovSmirnov(a, b);
        gap.Value.ShouldBe(Assay.Statistics.Distances.KolmogorovSmirnov.Test(first, second).Statistic, gap.Error);
        var moved = SketchDistance.WassersteinDistance(a, b);
        moved.Value.ShouldBe(Assay.Statistics.Distances.Wasserstein.Distance(first, second), moved.Error);
        SketchDistance.KolmogorovSmirnov(Of([1, 2], 1, 16), Of([2, 3], 2, 16)).ShouldBe(new BoundedFigure(0.5, 0));
        SketchDistance.WassersteinDistance(Of([1, 2], 1, 16), Of([2, 3], 2, 16)).ShouldBe(new BoundedFigure(1, 0));
        SketchDistance.KolmogorovSmirnov(a, new QuantileSketch(3)).Value.ShouldBe(double.NaN);
    }

    [Fact]
    public void Infinities_and_signed_zeros_are_values_and_nothing_has_no_figure()
    {
        var sketch = Of([double.NegativeInfinity, -0.0, 0.0, double.PositiveInfinity], 1, 16);
        (sketch.Minimum, sketch.Maximum, sketch.ShareAtOrBelow(0)).ShouldBe((double.NegativeInfinity, double.PositiveInfinity, 0.75));
        sketch.Values().Length.ShouldBe(3);
        var empty = new QuantileSketch(1);
        new[] { empty.Minimum, empty.Maximum, empty.Quantile(0.5), empty.ShareAtOrBelow(1), empty.RankError(), empty.UniformRankError() }.ShouldAllBe(figure => double.IsNaN(figure));
    }

    [Fact]
    public void Misuse_is_refused_and_changes_nothing()
    {
        var sketch = Of([1, 2], 1, 16);
        Should.Throw<ArgumentException>(() => sketch.Add([3, double.NaN])).Message.ShouldContain("NaN");
        sketch.Count.ShouldBe(2);
        Should.Throw<ArgumentException>(() => sketch.Merge(Of([1], 1, 16))).Message.ShouldContain("seed of its own");
        Should.Throw<ArgumentException>(() => sketch.Merge(Of([1], 2, 32))).Message.ShouldContain("32");
        Should.Throw<ArgumentOutOfRangeException>(() => new QuantileSketch(1, 15));
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.Quantile(1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.RankError(1));
        var kept = sketch.State();
        Should.Throw<ArgumentException>(() => QuantileSketch.Restore(kept with { Maximum = 1.5 })).Message.ShouldContain("outside");
        Should.Throw<ArgumentException>(() => QuantileSketch.Restore(kept with { Levels = [] })).Message.ShouldContain("levels");
        Should.Throw<ArgumentException>(() => QuantileSketch.Restore(kept with { Levels = [[], [2, 1]], Halvings = new(1, 1, 1) })).Message.ShouldContain("order");
        Should.Throw<ArgumentException>(() => QuantileSketch.Restore(kept with { Levels = [[], [1, 2]] })).Message.ShouldContain("halvings");
    }

    private static QuantileSketch Of(double[] values, ulong seed, int capacity)
    {
        var sketch = new QuantileSketch(seed, capacity);
        sketch.Add(values);
        return sketch;
    }

    private static void ShouldBeSame(QuantileSketch actual, QuantileSketch expected)
    {
        (actual.Count, actual.Minimum, actual.Maximum, actual.Halvings).ShouldBe((expected.Count, expected.Minimum, expected.Maximum, expected.Halvings));
        actual.Values().ShouldBe(expected.Values());
    }

    /// <summary>The largest error of a share, at or below any value.</summary>
    private static double Worst(QuantileSketch sketch, double[] values)
    {
        double[] sorted = [.. values.Order()];
        var worst = 0.0;
        for (var i = 0; i < sorted.Length; i++)
            if (i + 1 == sorted.Length || sorted[i + 1] > sorted[i]) worst = Math.Max(worst, Math.Abs(sketch.ShareAtOrBelow(sorted[i]) - (i + 1.0) / sorted.Length));
        return worst;
    }

    private static double Share(double[] values, double value) => (double)values.Count(other => other <= value) / values.Length;

    private static double[] Stream(string order, int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        double[] values = [.. Enumerable.Range(0, count).Select(i => order switch
        {
            "few values" => random.NextInt32(5),
            "zigzag" => i % 2 == 0 ? i : -i,
            _ => random.NextGaussian(),
        })];
        if (order is "rising" or "falling") Array.Sort(values);
        if (order == "falling") Array.Reverse(values);
        return values;
    }
}
