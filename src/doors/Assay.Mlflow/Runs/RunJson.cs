using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>Runs as MLflow's clients read them.</summary>
internal static class RunJson
{
    private static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("timestamp");
    private static readonly JsonEncodedText Step = JsonEncodedText.Encode("step");

    /// <summary>A run, braces included.</summary>
    public static void Write(Utf8JsonWriter json, Run run)
    {
        json.WriteStartObject();
        json.WriteStartObject("info");
        WriteInfo(json, run.Info);
        json.WriteEndObject();
        json.WriteStartObject("data");
        WriteMetrics(json, run.Metrics);
        WriteParams(json, run.Params);
        json.WriteTags("tags", run.Tags);
        json.WriteEndObject();
        RunLinkJson.Write(json, run.Links);
        json.WriteEndObject();
    }

    /// <summary>The fields of a run's info.</summary>
    public static void WriteInfo(Utf8JsonWriter json, RunInfo info)
    {
        json.WriteString("run_uuid", info.RunId);
        json.WriteString("run_id", info.RunId);
        json.WriteString("run_name", info.Name);
        json.WriteString("experiment_id", info.ExperimentId);
        json.WriteString("user_id", info.UserId);
        json.WriteString("status", RunWords.Of(info.Status));
        json.WriteNumber("start_time", info.StartTime);
        json.WriteInteger("end_time", info.EndTime);
        json.WriteString("artifact_uri", info.ArtifactUri);
        json.WriteString("lifecycle_stage", RunWords.Of(info.LifecycleStage));
    }

    /// <summary>The fields of a point besides the metric's key.</summary>
    public static void WritePoint(Utf8JsonWriter json, MetricPoint point)
    {
        json.WriteReal(Value, point.Value);
        json.WriteNumber(Timestamp, point.Timestamp);
        json.WriteNumber(Step, point.Step);
    }

    private static void WriteMetrics(Utf8JsonWriter json, IReadOnlyList<Metric> metrics) => json.WriteObjects("metrics", metrics, metric =>
    {
        json.WriteString(Key, metric.Key);
        WritePoint(json, metric.Latest);
    });

    private static void WriteParams(Utf8JsonWriter json, IReadOnlyList<Param> parameters) => json.WriteObjects("params", parameters, param =>
    {
        json.WriteString(Key, param.Key);
        json.WriteString(Value, param.Value);
    });
}
