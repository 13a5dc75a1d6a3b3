using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Runs of MLflow's database.</summary>
internal sealed class DatabaseRuns(DatabaseRows rows)
{
    private static readonly string[] Columns = ["run_uuid", "name", "user_id", "status", "start_time", "end_time", "artifact_uri", "lifecycle_stage"];
    private static readonly string[] Dataset = ["name", "digest", "dataset_source_type", "dataset_source", "dataset_schema", "dataset_profile", "dataset_uuid"];
    private static readonly string[] DatasetFields = ["name", "digest", "source_type", "source", "schema", "profile"];

    /// <summary>The runs of an experiment, one after the other.</summary>
    public IEnumerable<Run> Of(string experimentId) => rows.Read("runs", Columns, "WHERE experiment_id = $0 ORDER BY start_time, run_uuid", row => Whole(row, experimentId), experimentId);

    /// <summary>Every point of a metric, once, in order.</summary>
    public MetricPoint[] History(string runId, string key) =>
        MetricHistory.InOrder([.. rows.Read("metrics", ["value", "timestamp", "step", "is_nan"], "WHERE run_uuid = $0 AND key = $1", row => Point(row, 0), runId, key)]);

    /// <summary>Points that measure logged models.</summary>
    public IReadOnlyList<LoggedMetric> Measurements(string runId) => [.. rows.Read(
        "logged_model_metrics", ["metric_name", "metric_value", "metric_timestamp_ms", "metric_step", "model_id", "dataset_name", "dataset_digest"], "WHERE run_id = $0",
        row => new LoggedMetric(row.GetString(0), new MetricPoint(row.IsDBNull(1) ? double.NaN : row.GetDouble(1), row.GetInt64(2), row.GetInt64(3)), new MeasuredModel(row.GetString(4), row.Text(5), row.Text(6))), runId)];

    private Run Whole(SqliteDataReader row, string experimentId)
    {
        var runId = row.GetString(0);
        var info = new RunInfo(
            0, runId, experimentId, row.TextOrEmpty(1), row.TextOrEmpty(2), MlflowWords.Status(row.Text(3)), row.Number(4) ?? 0, row.Number(5), row.TextOrEmpty(6), MlflowWords.Stage(row.Text(7)));
        // Which metrics there are is told by their points, not by the table of the latest: what is missing there would be missed on both sides of the comparison.
        Metric[] metrics = [.. rows.Read("metrics", ["key"], "WHERE run_uuid = $0 GROUP BY key", metric => new Metric(metric.GetString(0), default), runId)];
        Param[] parameters = [.. rows.Read("params", ["key", "value"], "WHERE run_uuid = $0", param => new Param(param.GetString(0), param.TextOrEmpty(1)), runId)];
        Tag[] tags = [.. rows.Read("tags", ["key", "value"], "WHERE run_uuid = $0", tag => new Tag(tag.GetString(0), tag.TextOrEmpty(1)), runId)];
        return new Run(info, metrics, parameters, tags, [.. Datasets(runId), .. ModelInputs(runId), .. ModelOutputs(runId)]);
    }

    private static MetricPoint Point(SqliteDataReader row, int from) =>
        new(!row.IsDBNull(from + 3) && row.GetBoolean(from + 3) ? double.NaN : row.GetDouble(from), row.GetInt64(from + 1), row.Number(from + 2) ?? 0);

    private IEnumerable<RunLink> Datasets(string runId)
    {
        var inputs = rows.Read("inputs", ["source_id", "input_uuid"], "WHERE source_type = 'DATASET' AND destination_type = 'RUN' AND destination_id = $0 ORDER BY input_uuid", row => (Dataset: row.GetString(0), Input: row.GetString(1)), runId);
        foreach (var (dataset, input) in inputs.ToList())
        {
            Tag[] tags = [.. rows.Read("input_tags", ["name", "value"], "WHERE input_uuid = $0 ORDER BY name", row => new Tag(row.GetString(0), row.TextOrEmpty(1)), input)];
            foreach (var fields in rows.Read("datasets", Dataset, "WHERE dataset_uuid = $0", row => DatasetFields.Index().ToDictionary(field => field.Item, field => row.Text(field.Index)), dataset)) yield return RunLinks.Dataset(fields, tags);
        }
    }

    private IEnumerable<RunLink> ModelInputs(string runId) =>
        rows.Read("inputs", ["destination_id"], "WHERE source_type = 'RUN_INPUT' AND destination_type = 'MODEL_INPUT' AND source_id = $0 ORDER BY input_uuid", row => RunLinks.ModelInput(row.GetString(0)), runId);

    private IEnumerable<RunLink> ModelOutputs(string runId) =>
        rows.Read("inputs", ["destination_id", "step"], "WHERE source_type = 'RUN_OUTPUT' AND destination_type = 'MODEL_OUTPUT' AND source_id = $0 ORDER BY input_uuid", row => RunLinks.ModelOutput(row.GetString(0), row.Number(1) ?? 0), runId);
}
