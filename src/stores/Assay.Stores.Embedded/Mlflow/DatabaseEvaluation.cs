using System.Text.Json;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.Scorers;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Evaluation datasets, scorers and issues of MLflow's database.</summary>
internal sealed class DatabaseEvaluation(DatabaseRows rows)
{
    private const string Wrapped = "mlflow_wrapped";
    private static readonly string[] Dataset = ["dataset_id", "name", "created_time", "last_update_time", "digest", "schema", "profile", "created_by", "last_updated_by"];
    private static readonly string[] Record = ["dataset_record_id", "inputs", "created_time", "last_update_time", "outputs", "expectations", "tags", "source", "created_by", "last_updated_by"];
    private static readonly string[] Found = ["issue_id", "name", "description", "status", "created_timestamp", "last_updated_timestamp", "severity", "root_causes", "categories", "source_run_id", "created_by"];

    /// <summary>All evaluation datasets, oldest first.</summary>
    public IEnumerable<SourceDataset> Datasets() => rows.Read("evaluation_datasets", Dataset, "ORDER BY created_time, dataset_id", Whole);

    /// <summary>The scorers of an experiment, by name.</summary>
    public IEnumerable<SourceScorer> Scorers(string experimentId) => rows.Read("scorers", ["scorer_id", "scorer_name"], "WHERE experiment_id = $0 ORDER BY scorer_name", row => Scorer(row.GetString(0), experimentId, row.GetString(1)), experimentId);

    /// <summary>The issues of an experiment, oldest first.</summary>
    public IEnumerable<Issue> Issues(string experimentId) => rows.Read("issues", Found, "WHERE experiment_id = $0 ORDER BY created_timestamp, issue_id", row => new Issue(
        row.GetString(0), experimentId, row.TextOrEmpty(1), row.TextOrEmpty(2), row.TextOrEmpty(3), row.Number(4) ?? 0, row.Number(5) ?? row.Number(4) ?? 0)
    {
        Severity = row.Text(6),
        RootCauses = JsonColumn.List(row.Text(7)),
        Categories = JsonColumn.List(row.Text(8)),
        SourceRunId = row.Text(9),
        CreatedBy = row.Text(10),
    }, experimentId);

    private SourceDataset Whole(SqliteDataReader row)
    {
        var id = row.GetString(0);
        var tags = rows.Read("evaluation_dataset_tags", ["key", "value"], "WHERE dataset_id = $0", tag => KeyValuePair.Create(tag.GetString(0), tag.TextOrEmpty(1)), id);
        var experiments = rows.Read("entity_associations", ["destination_id"], "WHERE source_type = 'evaluation_dataset' AND source_id = $0 AND destination_type = 'experiment' ORDER BY created_time, destination_id", link => link.GetString(0), id);
        var dataset = new EvaluationDataset(id, row.TextOrEmpty(1), row.Number(2) ?? 0, row.Number(3) ?? row.Number(2) ?? 0)
        {
            Digest = row.TextOrEmpty(4),
            Schema = row.Text(5),
            Profile = row.Text(6),
            CreatedBy = row.Text(7),
            LastUpdatedBy = row.Text(8),
            Tags = JsonColumn.Texts(null).SetItems(tags),
            ExperimentIds = [.. experiments],
        };
        return new SourceDataset(dataset, rows.Read("evaluation_dataset_records", Record, "WHERE dataset_id = $0 ORDER BY created_time, dataset_record_id", record => Read(record, id), id).ToAsyncEnumerable());
    }

    private static EvaluationRecord Read(SqliteDataReader row, string datasetId) => new(row.GetString(0), datasetId, JsonColumn.Value(row.Text(1)), row.Number(2) ?? 0, row.Number(3) ?? row.Number(2) ?? 0)
    {
        Outputs = Unwrap(JsonColumn.ValueOrNothing(row.Text(4))),
        Expectations = JsonColumn.ValueOrNothing(row.Text(5)),
        Tags = JsonColumn.ValueOrNothing(row.Text(6)),
        Source = JsonColumn.ValueOrNothing(row.Text(7)),
        CreatedBy = row.Text(8),
        LastUpdatedBy = row.Text(9),
    };

    // MLflow wraps what is not an object, and what is, so that the column always holds one.
    private static JsonElement? Unwrap(JsonElement? outputs) => outputs is { ValueKind: JsonValueKind.Object } wrapper && wrapper.TryGetProperty(Wrapped, out var inner) ? inner.ValueKind == JsonValueKind.Null ? null : inner : outputs;

    private SourceScorer Scorer(string scorerId, string experimentId, string name)
    {
        ScorerVersion[] versions = [.. rows.Read(
            "scorer_versions", ["scorer_version", "serialized_scorer", "creation_time"], "WHERE scorer_id = $0 ORDER BY scorer_version", row => new ScorerVersion(scorerId, experimentId, name, row.GetInt32(0), row.GetString(1), row.Number(2) ?? 0), scorerId)];
        var online = rows.Read("online_scoring_configs", ["online_scoring_config_id", "sample_rate", "filter_string"], "WHERE scorer_id = $0", row => new OnlineScoring(row.GetString(0), row.GetDouble(1), row.Text(2)), scorerId).FirstOrDefault();
        return new SourceScorer(new Scorer(scorerId, experimentId, name, 0) { Online = online }, versions);
    }
}
