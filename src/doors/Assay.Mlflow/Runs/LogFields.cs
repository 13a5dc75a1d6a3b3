using Assay.Mlflow.Wire;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of requests that write to a run.</summary>
internal static class LogFields
{
    /// <summary>Largest body of <c>log-batch</c>, in bytes.</summary>
    public const int MostBatchBytes = 1_000_000;

    /// <summary>The fields of <c>log-metric</c>.</summary>
    public static RunLog ReadMetric(MlflowFields fields) => new(RunIdField.Read(fields)) { Metrics = new[] { Metric(fields) } };

    /// <summary>The fields of <c>log-batch</c>.</summary>
    public static RunLog ReadBatch(MlflowFields fields) => new(RunIdField.Read(fields))
    {
        Metrics = fields.Objects("metrics", Metric).ToArray(),
        Params = fields.Objects("params", Param),
        Tags = fields.Objects("tags", TagFields.Read),
    };

    /// <summary>The fields of <c>log-parameter</c>.</summary>
    public static RunLog ReadParam(MlflowFields fields) => new(RunIdField.Read(fields)) { Params = [Param(fields)] };

    /// <summary>The fields of <c>set-tag</c>.</summary>
    public static RunLog ReadTag(MlflowFields fields) => new(RunIdField.Read(fields)) { Tags = [TagFields.Read(fields)] };

    /// <summary>The fields of <c>delete-tag</c>.</summary>
    public static RunLog ReadRemovedTag(MlflowFields fields) => new(RunIdField.Read(fields)) { RemovedTags = [fields.RequiredText("key")] };

    private static Param Param(MlflowFields fields) => new(fields.RequiredText("key"), fields.Text("value") ?? "");

    private static LoggedMetric Metric(MlflowFields fields)
    {
        var key = fields.RequiredText("key");
        var value = fields.Real("value");
        if (value is null && !fields.Has("value")) fields.Problems.Add(WireFaults.Missing(fields.PathOf("value")));
        var point = new MetricPoint(value ?? 0, fields.RequiredInteger("timestamp"), fields.Integer("step") ?? 0);
        return new LoggedMetric(key, point, Measured(fields));
    }

    private static MeasuredModel? Measured(MlflowFields fields)
    {
        var (model, name, digest) = (NotEmpty(fields.Text("model_id")), NotEmpty(fields.Text("dataset_name")), NotEmpty(fields.Text("dataset_digest")));
        return model is null && name is null && digest is null ? null : new MeasuredModel(model, name, digest);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
