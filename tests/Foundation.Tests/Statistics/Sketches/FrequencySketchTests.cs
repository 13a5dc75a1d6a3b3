using Assay.Kernel;
using Assay.Statistics.Sketches;
using CsCheck;

namespace Foundation.Tests.Statistics.Sketches;

public sealed class FrequencySketchTests
{
    private static readonly Gen<string[]> Texts = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Select((a, b) => $"{Math.Min(a, b)}").Array[0, 300];

    [Fact]
    public void Up_to_its_capacity_every_count_is_right() =>
        Texts.Sample(texts =>
        {
            var sketch = Of(texts, 41);
            (sketch.IsExact, sketch.Undercount, sketch.Count).ShouldBe((true, 0, texts.Length));
            foreach (var (text, times) in texts.CountBy(text => text)) sketch.Of(text).ShouldBe(new FrequencyRange(times, times));
            sketch.Of("never").ShouldBe(new FrequencyRange(0, 0));
        });

    [Fact]
    public void Beyond_it_every_count_lies_between_its_bounds() =>
        Gen.Select(Texts, Gen.Int[1, 10]).Sample((texts, capacity) => ShouldHold(Of(texts, capacity), texts));

    [Fact]
    public void Merged_in_any_order_the_bounds_hold() =>
        Gen.Select(Texts, Texts, Texts, Gen.Int[1, 10]).Sample((x, y, z, capacity) =>
        {
            FrequencySketch a = Of(x, capacity), b = Of(y, capacity), c = Of(z, capacity);
            string[] all = [.. x, .. y, .. z];
            foreach (var merged in new[] { a.Merge(b).Merge(c), a.Merge(b.Merge(c)), c.Merge(a).Merge(b) }) ShouldHold(merged, all);
        });

    [Fact]
    public void Exact_parts_of_few_texts_merge_to_the_same_whole_in_any_order() =>
        Gen.Select(Texts, Texts, Texts).Sample((x, y, z) =>
        {
            FrequencySketch a = Of(x, 41), b = Of(y, 41), c = Of(z, 41);
            var whole = Of([.. x, .. y, .. z], 41).Counts();
            a.Merge(b).Merge(c).Counts().ShouldBe(whole);
            a.Merge(b.Merge(c)).Counts().ShouldBe(whole);
            c.Merge(b).Merge(a).Counts().ShouldBe(whole);
        });

    [Fact]
    public void A_frequent_text_is_found_among_a_hundred_thousand_rare_ones()
    {
        var random = new SeededRandom(4);
        var sketch = new FrequencySketch(64);
        for (var i = 0; i < 100_000; i++) sketch.Add(random.NextInt32(10) == 0 ? "often" : $"rare {i}");
        sketch.Counts()[0].Key.ShouldBe("often");
        sketch.Counts().Length.ShouldBeLessThanOrEqualTo(128);
        sketch.Of("often").Lower.ShouldBeGreaterThan(8_000);
    }

    [Fact]
    public void What_is_kept_goes_on_as_if_nothing_had_been_between() =>
        Gen.Select(Texts, Texts).Sample((before, after) =>
        {
            var sketch = Of(before, 5);
            var restored = FrequencySketch.Restore(sketch.State());
            foreach (var text in after)
            {
                sketch.Add(text);
                restored.Add(text);
            }
            (restored.Count, restored.Undercount).ShouldBe((sketch.Count, sketch.Undercount));
            restored.Counts().ShouldBe(sketch.Counts());
        });

    [Fact]
    public void Misuse_is_refused()
    {
        var sketch = Of(["a", "b"], 4);
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.Add("a", -1));
        Should.Throw<ArgumentException>(() => sketch.Merge(new FrequencySketch(5))).Message.ShouldContain("5");
        Should.Throw<ArgumentOutOfRangeException>(() => new FrequencySketch(0));
        var kept = sketch.State();
        Should.Throw<ArgumentException>(() => FrequencySketch.Restore(kept with { Counts = kept.Counts.SetItem("a", 0) })).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => FrequencySketch.Restore(kept with { Count = 1 })).Message.ShouldContain("do not fit");
        Should.Throw<ArgumentException>(() => FrequencySketch.Restore(kept with { Count = 3 })).Message.ShouldContain("do not fit");
        Should.Throw<ArgumentException>(() => FrequencySketch.Restore(kept with { Capacity = 0 })).Message.ShouldContain("capacity 0");
    }

    private static void ShouldHold(FrequencySketch sketch, string[] texts)
    {
        sketch.Count.ShouldBe(texts.Length);
        sketch.Undercount.ShouldBeLessThanOrEqualTo(texts.Length / (sketch.Capacity + 1));
        sketch.Counts().Length.ShouldBeLessThanOrEqualTo(2 * sketch.Capacity);
        foreach (var (text, times) in texts.CountBy(text => text))
            ((long)times).ShouldBeInRange(sketch.Of(text).Lower, sketch.Of(text).Upper);
    }

    private static FrequencySketch Of(string[] texts, int capacity)
    {
        var sketch = new FrequencySketch(capacity);
        foreach (var text in texts) sketch.Add(text);
        return sketch;
    }
}
