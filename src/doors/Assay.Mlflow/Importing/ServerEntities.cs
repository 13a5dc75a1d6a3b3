using System.Text.Json;
using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Importing;

/// <summary>What another server's answers say, in our terms.</summary>
internal static class ServerEntities
{
    private static readonly string[] DatasetFields = ["name", "digest", "source_type", "source", "schema", "profile"];

    public static Experiment Experiment(JsonElement json)
    {
        var created = json.Number("creation_time") ?? 0;
        return new Experiment(json.Text("experiment_id")!, json.Text("name") ?? "", json.Text("artifact_location") ?? "", created, json.Number("last_update_time") ?? created, [.. Tags(json, "tags")]) { LifecycleStage = Stage(json) };
    }

    public static Run Run(JsonElement json)
    {
        var (info, data) = (json.At("info"), json.At("data"));
        var read = new RunInfo(
            0, info.Text("run_id") ?? info.Text("run_uuid")!, info.Text("experiment_id")!, info.Text("run_name") ?? "", info.Text("user_id") ?? "", Status(info.Text("status")), info.Number("start_time") ?? 0, info.Number("end_time"),
            info.Text("artifact_uri") ?? "", Stage(info));
        return new Run(
            read, [.. data.Items("metrics").Select(metric => new Metric(metric.Text("key")!, Point(metric)))], [.. Params(data, "params")], [.. Tags(data, "tags")],
            [.. json.At("inputs").Items("dataset_inputs").Select(Dataset), .. json.At("inputs").Items("model_inputs").Select(model => RunLinks.ModelInput(model.Text("model_id")!)), .. json.At("outputs").Items("model_outputs").Select(model => RunLinks.ModelOutput(model.Text("model_id")!, model.Number("step") ?? 0))]);
    }

    public static MetricPoint Point(JsonElement json) => new(json.Double("value"), json.Number("timestamp") ?? 0, json.Number("step") ?? 0);

    public static LoggedModel LoggedModel(JsonElement json)
    {
        var (info, data) = (json.At("info"), json.At("data"));
        var created = info.Number("creation_timestamp_ms") ?? 0;
        return new LoggedModel(
            info.Text("model_id")!, info.Text("experiment_id")!, info.Text("name") ?? "", info.Text("artifact_uri") ?? "", created, info.Number("last_updated_timestamp_ms") ?? created, ModelStatus(info.Text("status")),
            info.Text("model_type"), info.Text("source_run_id"), TagList.Of(Tags(info, "tags")), [.. Params(data, "params").OrderBy(param => param.Key, StringComparer.Ordinal)]);
    }

    public static RegisteredModel RegisteredModel(JsonElement json)
    {
        var created = json.Number("creation_timestamp") ?? 0;
        ModelAlias[] aliases = [.. json.Items("aliases").Select(alias => new ModelAlias(alias.Text("alias")!, (int)(alias.Number("version") ?? 0))).OrderBy(alias => alias.Alias, StringComparer.Ordinal)];
        return new RegisteredModel(
            "", json.Text("name")!, Described(json), created, json.Number("last_updated_timestamp") ?? created, TagList.Of(Tags(json, "tags")), aliases, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
    }

    public static ModelVersion ModelVersion(JsonElement json)
    {
        var (created, source) = (json.Number("creation_timestamp") ?? 0, json.Text("source") ?? "");
        return new ModelVersion(
            "", (int)(json.Number("version") ?? 0), Described(json), created, json.Number("last_updated_timestamp") ?? created, json.Text("current_stage") ?? ModelStages.None, source, source, json.Text("run_id") ?? "",
            json.Text("run_link") ?? "", json.Text("model_id") is { Length: > 0 } model ? model : null, TagList.Of(Tags(json, "tags")));
    }

    private static string? Described(JsonElement json) => json.Text("description") is { Length: > 0 } text ? text : null;

    private static LifecycleStage Stage(JsonElement json) => json.Text("lifecycle_stage") == "deleted" ? LifecycleStage.Deleted : LifecycleStage.Active;

    private static RunStatus Status(string? word) => Enum.TryParse<RunStatus>(word, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : RunStatus.Running;

    private static LoggedModelStatus ModelStatus(string? word) => word switch
    {
        "LOGGED_MODEL_PENDING" or "PENDING" => LoggedModelStatus.Pending,
        "LOGGED_MODEL_READY" or "READY" => LoggedModelStatus.Ready,
        "LOGGED_MODEL_UPLOAD_FAILED" or "FAILED" => LoggedModelStatus.Failed,
        _ => LoggedModelStatus.Unspecified,
    };

    private static IEnumerable<Tag> Tags(JsonElement json, string list) => json.Items(list).Select(tag => new Tag(tag.Text("key")!, tag.Text("value") ?? ""));

    private static IEnumerable<Param> Params(JsonElement json, string list) => json.Items(list).Select(param => new Param(param.Text("key")!, param.Text("value") ?? ""));

    private static RunLink Dataset(JsonElement json)
    {
        var dataset = json.At("dataset");
        return RunLinks.Dataset(DatasetFields.ToDictionary(name => name, name => dataset.Text(name)), [.. Tags(json, "tags")]);
    }
}
