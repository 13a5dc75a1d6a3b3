using System.Collections.Immutable;
using System.Text.Json;
using Assay.Tracking;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Experiments;

namespace Across.Tests.Tracking.EvaluationDatasets;

public class EvaluationDatasetTests
{
    private readonly MemoryTrackingStore _store = new();
    private readonly EvaluationDatasetService _datasets;
    private readonly EvaluationRecords _records;

    public EvaluationDatasetTests()
    {
        _datasets = new EvaluationDatasetService(_store, TrackingClock.New(), CountedEntropy.New());
        _records = new EvaluationRecords(_store, TrackingClock.New());
    }

    [Fact]
    public async Task Records_of_equal_inputs_are_one_whatever_the_order_of_their_fields()
    {
        var dataset = await CreateAsync("questions");
        (await UpsertAsync(dataset, """{"q": "a", "n": 1}""", """{"e": 1}""")).ShouldBe((1, 0));
        (await UpsertAsync(dataset, """{"n": 1, "q": "a"}""", """{"f": 2}""")).ShouldBe((0, 1));
        (await UpsertAsync(dataset, """{"n": 1.0, "q": "a"}""", null)).ShouldBe((1, 0));
        var record = (await _records.ReadAsync(dataset.DatasetId, null, 10)).Required[0];
        record.Expectations!.Value.GetRawText().ShouldBe("""{"e":1,"f":2}""");
        var after = (await _datasets.GetAsync(dataset.DatasetId)).Required;
        (after.Profile, after.Digest == dataset.Digest).ShouldBe(("""{"num_records": 2}""", false));
        after.Schema.ShouldBe("""{"inputs":{"q":"string","n":"integer"},"outputs":{},"expectations":{"e":"integer","f":"integer"},"version":"1.0"}""");
    }

    [Fact]
    public async Task Records_come_in_pages_and_go_one_by_one()
    {
        var dataset = await CreateAsync("questions");
        for (var i = 0; i < 3; i++) await UpsertAsync(dataset, $$"""{"q": {{i}}}""", null);
        var first = (await _records.ReadAsync(dataset.DatasetId, null, 2)).Required;
        first.Count.ShouldBe(3);
        (await _records.ReadAsync(dataset.DatasetId, (first[1].CreatedTime, first[1].RecordId), 2)).Required.ShouldHaveSingleItem().RecordId.ShouldBe(first[2].RecordId);
        (await _records.DeleteAsync(dataset.DatasetId, [first[0].RecordId, "dr-none"])).Required.ShouldBe(1);
        (await _datasets.GetAsync(dataset.DatasetId)).Required.Profile.ShouldBe("""{"num_records": 2}""");
    }

    [Fact]
    public async Task A_deleted_dataset_leaves_a_record_of_what_it_held()
    {
        var dataset = await CreateAsync("questions");
        await UpsertAsync(dataset, """{"q": 1}""", null);
        _ = (await _datasets.DeleteAsync(dataset.DatasetId, "p")).Required;
        _ = (await _datasets.DeleteAsync(dataset.DatasetId, "p")).Required;
        var told = _store.Told("tracking.evaluation-dataset-deletion").ShouldHaveSingleItem();
        (told.GetProperty("name").GetString(), told.GetProperty("recordCount").GetInt32()).ShouldBe(("questions", 1));
        (await _records.ReadAsync(dataset.DatasetId, null, 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task Datasets_are_found_by_experiment_tag_and_name()
    {
        await new ExperimentService(_store, TrackingClock.New()).EnsureDefaultAsync();
        var (first, second) = (await CreateAsync("b", ("team", "ml")), await CreateAsync("a"));
        _ = (await _datasets.AddToAsync(first.DatasetId, ["0"])).Required;
        (await _datasets.AddToAsync(first.DatasetId, ["7"])).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await NamesAsync(["0"], null)).ShouldBe(["b"]);
        (await NamesAsync([], "tags.team = 'ml'")).ShouldBe(["b"]);
        (await NamesAsync([], null, "name ASC")).ShouldBe(["a", "b"]);
        _ = (await _datasets.RemoveFromAsync(first.DatasetId, ["0", "9"])).Required;
        (await NamesAsync(["0"], null)).ShouldBeEmpty();
        second.ExperimentIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tags_are_set_and_taken_away_and_a_missing_one_is_no_fault()
    {
        var dataset = await CreateAsync("questions", ("a", "1"));
        _ = (await _datasets.SetTagsAsync(dataset.DatasetId, ImmutableSortedDictionary<string, string>.Empty.Add("b", "2"))).Required;
        _ = (await _datasets.RemoveTagAsync(dataset.DatasetId, "a")).Required;
        _ = (await _datasets.RemoveTagAsync("d-none", "a")).Required;
        (await _datasets.GetAsync(dataset.DatasetId)).Required.Tags.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("b", "2"));
    }

    private async Task<EvaluationDataset> CreateAsync(string name, params (string Key, string Value)[] tags) =>
        (await _datasets.CreateAsync(name, tags.ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value), [])).Required;

    private async Task<(int, int)> UpsertAsync(EvaluationDataset dataset, string inputs, string? expectations) =>
        (await _records.UpsertAsync(dataset.DatasetId, [new NewEvaluationRecord(Json(inputs)) { Expectations = expectations is null ? null : Json(expectations) }])).Required;

    private async Task<string[]> NamesAsync(string[] experiments, string? filter, params string[] orderBy) => [.. (await _datasets.FindAsync(experiments, filter, orderBy)).Required.Select(dataset => dataset.Name)];

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
