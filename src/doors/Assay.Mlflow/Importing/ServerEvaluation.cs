using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.Scorers;

namespace Assay.Mlflow.Importing;

/// <summary>Evaluation datasets, scorers and issues of another server. One that has none of these routes has none of them.</summary>
internal sealed class ServerEvaluation(ServerCalls calls)
{
    private const string Api = "/api/3.0/mlflow/";
    private const int Page = 100;

    /// <summary>All evaluation datasets.</summary>
    public async IAsyncEnumerable<SourceDataset> DatasetsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var json in calls.PagesAsync("datasets", token => calls.PostAsync(Api + "datasets/search", new { max_results = Page, page_token = token ?? "" }, cancellation), cancellation))
        {
            var id = json.Text("dataset_id")!;
            var experiments = await calls.GetAsync($"{Api}datasets/{id}/experiment-ids", [], cancellation);
            yield return new SourceDataset(Dataset(json, [.. experiments?.Items("experiment_ids").Select(experiment => experiment.GetString()!) ?? []]), RecordsAsync(id, cancellation));
        }
    }

    /// <summary>The scorers of an experiment.</summary>
    public async IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await calls.GetAsync(Api + "scorers/list", [("experiment_id", experimentId)], cancellation) is not { } listed) yield break;
        foreach (var latest in listed.Items("scorers"))
        {
            var (id, name) = (latest.Text("scorer_id")!, latest.Text("scorer_name")!);
            var all = await calls.GetAsync(Api + "scorers/versions", [("experiment_id", experimentId), ("name", name)], cancellation);
            var versions = all?.Items("scorers").Select(version => new ScorerVersion(id, experimentId, name, (int)(version.Number("scorer_version") ?? 0), version.Text("serialized_scorer") ?? "", version.Number("creation_time") ?? 0));
            yield return new SourceScorer(new Scorer(id, experimentId, name, 0) { Online = await OnlineAsync(id, cancellation) }, [.. (versions ?? []).OrderBy(version => version.Version)]);
        }
    }

    /// <summary>The issues of an experiment.</summary>
    public IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation) => calls.PagesAsync(
        "issues", token => calls.PostAsync(Api + "issues/search", new { experiment_id = experimentId, max_results = Page, page_token = token ?? "" }, cancellation), cancellation).Select(json => Issue(json, experimentId));

    private async Task<OnlineScoring?> OnlineAsync(string scorerId, CancellationToken cancellation)
    {
        if (await calls.GetAsync(Api + "scorers/online-configs", [("scorer_ids", scorerId)], cancellation) is not { } answer) return null;
        return answer.Items("configs").Select(config => new OnlineScoring(config.Text("online_scoring_config_id")!, config.Double("sample_rate"), config.Text("filter_string"))).FirstOrDefault();
    }

    private async IAsyncEnumerable<EvaluationRecord> RecordsAsync(string datasetId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = calls.PagesAsync(
            "records", async token => Listed(await calls.GetAsync($"{Api}datasets/{datasetId}/records", [("max_results", Page.ToString(CultureInfo.InvariantCulture)), .. token is null ? Array.Empty<(string, string)>() : [("page_token", token)]], cancellation)), cancellation);
        await foreach (var json in pages) yield return Record(json, datasetId);
    }

    // The records of a page are a list in a text.
    private static JsonElement? Listed(JsonElement? page)
    {
        if (page?.Text("records") is not { Length: > 0 } text) return null;
        using var records = JsonDocument.Parse(text);
        return JsonSerializer.SerializeToElement(new { records = records.RootElement, next_page_token = page.Value.Text("next_page_token") ?? "" });
    }

    private static EvaluationRecord Record(JsonElement json, string datasetId)
    {
        var created = json.Number("created_time") ?? 0;
        return new EvaluationRecord("", datasetId, json.At("inputs").Clone(), created, json.Number("last_update_time") ?? created)
        {
            Outputs = Value(json, "outputs"),
            Expectations = Value(json, "expectations"),
            Tags = Value(json, "tags"),
            Source = Value(json, "source"),
            CreatedBy = json.Text("created_by"),
            LastUpdatedBy = json.Text("last_updated_by"),
        };
    }

    private static JsonElement? Value(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;

    private static EvaluationDataset Dataset(JsonElement json, ImmutableArray<string> experimentIds)
    {
        var created = json.Number("created_time") ?? 0;
        return new EvaluationDataset(json.Text("dataset_id")!, json.Text("name") ?? "", created, json.Number("last_update_time") ?? created)
        {
            Digest = json.Text("digest") ?? "",
            Schema = json.Text("schema"),
            Profile = json.Text("profile"),
            CreatedBy = json.Text("created_by"),
            LastUpdatedBy = json.Text("last_updated_by"),
            Tags = (JsonSerializer.Deserialize<Dictionary<string, string>>(json.Text("tags") is { Length: > 0 } tags ? tags : "{}") ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
            ExperimentIds = experimentIds,
        };
    }

    private static Issue Issue(JsonElement json, string experimentId)
    {
        var created = json.Number("created_timestamp") ?? 0;
        return new Issue(json.Text("issue_id")!, experimentId, json.Text("name") ?? "", json.Text("description") ?? "", json.Text("status") ?? "", created, json.Number("last_updated_timestamp") ?? created)
        {
            Severity = json.Text("severity") is { Length: > 0 } severity ? severity : null,
            RootCauses = [.. json.Items("root_causes").Select(cause => cause.GetString()!)],
            Categories = [.. json.Items("categories").Select(category => category.GetString()!)],
            SourceRunId = json.Text("source_run_id") is { Length: > 0 } run ? run : null,
            CreatedBy = json.Text("created_by") is { Length: > 0 } person ? person : null,
        };
    }
}
