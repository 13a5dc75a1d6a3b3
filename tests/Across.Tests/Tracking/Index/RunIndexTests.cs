using System.Collections.Immutable;
using Assay.Tracking;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;
using CsCheck;

namespace Across.Tests.Tracking.Index;

public class RunIndexTests
{
    private static readonly EntityFilter<SampleRun> OneByOne = new(RunVocabulary.Instance, (run, key) => run.Value(key));

    [Theory]
    [InlineData(128L << 20)]
    [InlineData(1)]
    public async Task It_finds_what_a_look_at_each_run_finds_after_any_changes_and_however_little_memory_it_has(long bytes) =>
        await Gen.Select(SampleRuns.Change.Array[0, 12], SampleRuns.Search).Array[1, 8].SampleAsync(async rounds =>
        {
            var runs = new MemoryRuns();
            using var index = new RunIndex(runs, bytes);
            foreach (var (changes, search) in rounds)
            {
                foreach (var change in changes) change(runs);
                (await index.SearchAsync(search)).Required.Numbers.ShouldBe(Expected(runs, search));
            }
        }, iter: 400);

    [Fact]
    public async Task Pages_neither_leave_out_a_run_nor_tell_one_twice() =>
        await Gen.Select(SampleRuns.Change.Array[0, 40], SampleRuns.Search, Gen.Int[1, 7]).SampleAsync(async (changes, search, limit) =>
        {
            var runs = new MemoryRuns();
            foreach (var change in changes) change(runs);
            using var index = new RunIndex(runs);
            var told = new List<long>();
            string? token = null;
            do
            {
                var page = (await index.SearchAsync(search with { Limit = limit, PageToken = token })).Required;
                page.Numbers.Count.ShouldBeLessThanOrEqualTo(limit);
                told.AddRange(page.Numbers);
                token = page.NextPage;
            }
            while (token is not null);
            told.ShouldBe(Expected(runs, search));
        }, iter: 200);

    [Theory]
    [InlineData("metrics.a ASC", new[] { 4L, 1, 3, 2, 5 })]
    [InlineData("metrics.a DESC", new[] { 3L, 1, 4, 2, 5 })]
    public async Task What_has_no_number_comes_last_and_what_is_not_a_number_just_before_it_whatever_the_direction(string order, long[] numbers)
    {
        var runs = new MemoryRuns();
        double?[] values = [1, double.NaN, 3, double.NegativeInfinity, null];
        for (var i = 0; i < values.Length; i++) runs.Put(new SampleRun(i + 1) { Metrics = values[i] is { } value ? ImmutableDictionary<string, double>.Empty.Add("a", value) : [] });
        using var index = new RunIndex(runs);
        (await index.SearchAsync(new RunSearch(["1"]) { OrderBy = [order] })).Required.Numbers.ShouldBe(numbers);
    }

    [Fact]
    public async Task A_few_changes_are_looked_up_one_by_one_and_what_the_store_forgot_is_read_anew()
    {
        var runs = new MemoryRuns();
        for (var number = 1; number <= 30; number++) runs.Put(new SampleRun(number) { Name = $"run {number}" });
        using var index = new RunIndex(runs);
        var search = new RunSearch(["1"]) { Filter = "run_name = 'new'" };
        (await index.SearchAsync(search)).Required.Total.ShouldBe(0);
        var before = runs.WholeReads;
        runs.Put(new SampleRun(7) { Name = "new" });
        (await index.SearchAsync(search)).Required.Numbers.ShouldBe([7L]);
        runs.WholeReads.ShouldBe(before);
        runs.Forgets = true;
        runs.Put(new SampleRun(8) { Name = "new" });
        (await index.SearchAsync(search)).Required.Total.ShouldBe(2);
        runs.WholeReads.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_reading_that_failed_half_way_leaves_nothing_wrong_behind()
    {
        var runs = new MemoryRuns();
        runs.Put(new SampleRun(1) { Name = "a" });
        using var index = new RunIndex(runs);
        var search = new RunSearch(["1"]) { Filter = "run_name = 'a'" };
        (await index.SearchAsync(search)).Required.Total.ShouldBe(1);
        runs.Put(new SampleRun(2) { Name = "a" });
        runs.Fault = new IOException("The disk is away.");
        await Should.ThrowAsync<IOException>(() => index.SearchAsync(search));
        (await index.SearchAsync(search)).Required.Total.ShouldBe(2);
    }

    [Fact]
    public async Task A_filter_an_order_and_a_page_that_are_none_are_all_told()
    {
        using var index = new RunIndex(new MemoryRuns());
        var refused = await index.SearchAsync(new RunSearch(["1"]) { Filter = "metrics.a ~ 1", OrderBy = ["colour"], PageToken = "nonsense" });
        refused.Problems.Select(problem => (problem.Code, problem.Place!.Field)).ShouldBe([(TrackingFaults.Invalid, "filter"), (TrackingFaults.Invalid, "order_by"), (TrackingFaults.Invalid, "page_token")]);
    }

    [Fact]
    public async Task A_page_of_one_search_is_none_of_another()
    {
        var runs = new MemoryRuns();
        runs.Put(new SampleRun(1));
        runs.Put(new SampleRun(2));
        using var index = new RunIndex(runs);
        var page = (await index.SearchAsync(new RunSearch(["1"]) { Limit = 1 })).Required;
        (await index.SearchAsync(new RunSearch(["2"]) { Limit = 1, PageToken = page.NextPage })).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("page_token");
        (await index.SearchAsync(new RunSearch(["1"]) { Limit = 9, PageToken = page.NextPage })).Required.Numbers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_datasets_of_an_experiment_are_told_once_each()
    {
        var runs = new MemoryRuns();
        RunDataset pears = new("pears", "d1", "training"), same = new("pears", "d1", null), apples = new("apples", "d2", "training");
        runs.Put(new SampleRun(1) { Datasets = [pears, apples] });
        runs.Put(new SampleRun(2) { Datasets = [pears, same], Stage = LifecycleStage.Deleted });
        runs.Put(new SampleRun(3) { Datasets = [pears], ExperimentId = "2" });
        using var index = new RunIndex(runs);
        (await index.DatasetsAsync(["1"], 10)).ShouldBe([new("1", apples), new("1", same), new("1", pears)]);
        (await index.DatasetsAsync(["1", "2", "9"], 2)).Count.ShouldBe(2);
        runs.Put(new SampleRun(1));
        runs.Remove(2);
        (await index.DatasetsAsync(["1"], 10)).ShouldBeEmpty();
    }

    private static long[] Expected(MemoryRuns runs, RunSearch search)
    {
        var found = OneByOne.Parse(search.Filter, search.OrderBy).Required;
        var wanted = runs.All.Where(run => search.ExperimentIds.Contains(run.ExperimentId) && (search.View == RunView.All || (search.View == RunView.ActiveOnly) == (run.Stage == LifecycleStage.Active)));
        return [.. found.Apply(wanted).Select(run => run.Number)];
    }
}
