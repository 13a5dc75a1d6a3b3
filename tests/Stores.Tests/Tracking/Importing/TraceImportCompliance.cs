using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.Scorers;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Stores.Tests.Tracking.Importing;

/// <summary>What an import promises of traces and of what judges them, over every store.</summary>
public abstract class TraceImportCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    private const string Id = "tr-00000000000000000000000000000001";
    private readonly ListedSource _source = new();

    private TraceReader Reader => new(Store, TimeProvider.System);

    [Fact]
    public async Task A_trace_comes_with_its_spans_its_assessments_and_its_links()
    {
        var trace = Trace(Id);
        _source.Traces.Add(trace);
        var report = await ImportAsync();
        (report.Agrees, report.Totals.Traces, report.Totals.Spans, report.Totals.Assessments).ShouldBe((true, 1, 2, 2));
        var here = (await Reader.GetAsync(Id, partial: false)).Required;
        here.Info.ShouldSatisfyAllConditions(
            info => info.State.ShouldBe(TraceState.Error), info => info.ExecutionDuration.ShouldBe(7), info => info.Metadata["k"].ShouldBe("v"), info => info.Prompts.ShouldBe(["greeting/1"]), info => info.HasSpans.ShouldBeTrue());
        here.Spans.Select(SpanJson.Read).Select(span => span.Name).ShouldBe(["root", "child"]);
        here.Assessments.Select(assessment => assessment.Valid).ShouldBe([false, true]);
        var found = await new TraceSearch(Store, TimeProvider.System).FindAsync(["4"], $"attributes.run_id = '{Samples.RunId(1)}'", [], 10, null);
        found.Required.Traces.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_time_changes_nothing_and_what_changed_here_is_left_alone_and_named()
    {
        _source.Traces.AddRange([Trace(Id), Trace(Id[..^1] + "2")]);
        var first = await ImportAsync();
        (await ImportAsync()).ShouldSatisfyAllConditions(second => second.Totals.TracesUnchanged.ShouldBe(2), second => second.ContentDigest.ShouldBe(first.ContentDigest));
        (await new TraceTagging(Store).SetAsync(Id, new("ours", "yes"))).Succeeded.ShouldBeTrue();
        (await ImportAsync()).ShouldSatisfyAllConditions(third => third.ChangedHere.ShouldBe([Id]), third => third.Agrees.ShouldBeTrue(), third => third.Totals.TracesUnchanged.ShouldBe(1));
        (await Reader.GetInfoAsync(Id)).Required.Info.Tags["ours"].ShouldBe("yes");
    }

    [Fact]
    public async Task An_assessment_that_is_another_traces_here_keeps_its_trace_out_whole_and_names_it()
    {
        _source.Traces.Add(Trace(Id));
        await ImportAsync();
        var other = Trace(Id[..^1] + "2");
        _source.Traces.Add(other with { Assessments = _source.Traces[0].Assessments });
        var report = await ImportAsync();
        report.TracesDiffering.ShouldBe([other.Info.TraceId]);
        report.Agrees.ShouldBeFalse();
        (await Reader.GetInfoAsync(other.Info.TraceId)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Traces_follow_an_experiment_that_has_another_number_here()
    {
        await new ExperimentService(Store, TimeProvider.System).CreateAsync(new NewExperiment("mine", null, []));
        _source.Experiments[0] = _source.Experiments[0] with { ExperimentId = "1", ArtifactLocation = "mlflow-artifacts:/1" };
        var trace = Trace(Id);
        _source.Traces.Add(trace with { Info = trace.Info with { ExperimentId = "1", Tags = trace.Info.Tags.SetItem(TraceKeys.ArtifactLocationTag, $"mlflow-artifacts:/1/traces/{Id}/artifacts") } });
        _source.Texts[$"mlflow-artifacts:/1/traces/{Id}/artifacts/picture.png"] = "bytes";
        await ImportAsync();
        var info = (await Reader.GetInfoAsync(Id)).Required.Info;
        (info.ExperimentId, info.Tags[TraceKeys.ArtifactLocationTag]).ShouldBe(("2", $"mlflow-artifacts:/2/traces/{Id}/artifacts"));
        (await Store.Artifacts.FindAsync($"2/traces/{Id}/artifacts/picture.png"))!.Size.ShouldBe(5);
    }

    [Fact]
    public async Task Datasets_scorers_and_issues_come_once_and_a_later_version_of_a_scorer_is_added()
    {
        var scorer = new Scorer("s-1", "4", "polite", 0) { Online = new OnlineScoring("o", 0.5, null) };
        _source.Scorers.Add(new SourceScorer(scorer, [new ScorerVersion("s-1", "4", "polite", 1, "{}", 5)]));
        _source.Issues.Add(new Issue("iss-1", "4", "slow", "too slow", "pending", 5, 6) { Severity = "high", Categories = ["latency"] });
        _source.Datasets.Add(new SourceDataset(new EvaluationDataset("d-1", "questions", 5, 6) { Digest = "abcdef01", ExperimentIds = ["4", "77"] }, new[] { Question("why?"), Question("how?") }.ToAsyncEnumerable()));
        (await ImportAsync()).Notes.ShouldContain(note => note.Contains("calls no language model"));
        _source.Scorers[0] = new SourceScorer(scorer, [.. _source.Scorers[0].Versions, new ScorerVersion("s-1", "4", "polite", 2, "{}", 6)]);
        (await ImportAsync()).Totals.ShouldSatisfyAllConditions(totals => totals.Scorers.ShouldBe(1), totals => totals.Issues.ShouldBe(1), totals => totals.EvaluationDatasets.ShouldBe(1), totals => totals.EvaluationRecords.ShouldBe(2));
        (await new ScorerService(Store, TimeProvider.System, RandomNumberGenerator.Fill).ListVersionsAsync("4", "polite")).Required.Select(version => version.Version).ShouldBe([1, 2]);
        (await new IssueService(Store, TimeProvider.System, RandomNumberGenerator.Fill).GetAsync("iss-1")).Required.Severity.ShouldBe("high");
    }

    [Fact]
    public async Task A_record_of_a_dataset_that_came_over_is_merged_into_by_its_inputs()
    {
        _source.Datasets.Add(new SourceDataset(new EvaluationDataset("d-1", "questions", 5, 6) { Digest = "abcdef01", Profile = """{"num_records": 1}""", ExperimentIds = ["4", "77"] }, new[] { Question("why?") }.ToAsyncEnumerable()));
        await ImportAsync();
        var records = new EvaluationRecords(Store, TimeProvider.System);
        (await records.UpsertAsync("d-1", [new NewEvaluationRecord(Question("why?").Inputs) { Tags = Json("""{"ours":"yes"}""") }])).Required.ShouldBe((0, 1));
        (await records.ReadAsync("d-1", null, 10)).Required.ShouldHaveSingleItem();
    }

    private static SourceTrace Trace(string id)
    {
        var info = new TraceInfo(id, "4", 1_000, TraceState.Error)
        {
            ExecutionDuration = 7,
            Metadata = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("k", "v")]),
            Tags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(TraceKeys.NameTag, "root")]),
            Runs = [Samples.RunId(1)],
            Prompts = ["greeting/1"],
        };
        var root = new Span(id[3..], "0000000000000001", "root") { StartNanoseconds = 1_000_000_000, EndNanoseconds = 1_007_000_000, Attributes = [new SpanAttribute(SpanKeys.TraceId, SpanValue.Of(id)), new SpanAttribute("n", SpanValue.Of(2.5))] };
        var child = new Span(id[3..], "0000000000000002", "child") { ParentSpanId = root.SpanId, StartNanoseconds = 1_001_000_000, Status = SpanStatus.Error, StatusMessage = "no", Events = [new SpanEvent("exception", 5, [])], Attributes = [root.Attributes[0]] };
        var first = new Assessment($"a-{id[3..]}", id, "good", AssessmentKind.Feedback, Json("true"), new AssessmentSource("HUMAN", "ada"), 1, 1) { Valid = false };
        return new SourceTrace(info, [first, first with { AssessmentId = $"a-x{id[4..]}", Value = Json("false"), Overrides = first.AssessmentId, Valid = true, CreateTime = 2 }], [root, child]);
    }

    private static EvaluationRecord Question(string text) => new("", "d-1", Json(JsonSerializer.Serialize(new { q = text })), 5, 6);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private async Task<ImportReport> ImportAsync()
    {
        using var folder = new TemporaryFolder();
        using var files = new FileArtifactStore(folder.At("artifacts"), RandomNumberGenerator.Fill);
        return await new TrackingImport(Store, new FileArtifactContent(files), TimeProvider.System, RandomNumberGenerator.Fill).RunAsync(_source);
    }
}
