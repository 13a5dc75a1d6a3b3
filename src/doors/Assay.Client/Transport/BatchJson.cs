using System.Text.Json;
using Assay.Tracking.Runs;

namespace Assay.Client.Transport;

/// <summary>What is written to a run, as <c>runs/log-batch</c> takes it.</summary>
internal static class BatchJson
{
    /// <summary>The fields of the request.</summary>
    public static void Write(Utf8JsonWriter json, RunLog log)
    {
        json.WriteString("run_id", log.RunId);
        json.WriteStartArray("metrics");
        foreach (var metric in log.Metrics.Span)
        {
            json.WriteStartObject();
            json.WriteString("key", metric.Key);
            if (double.IsFinite(metric.Point.Value)) json.WriteNumber("value", metric.Point.Value);
            else json.WriteString("value", double.IsNaN(metric.Point.Value) ? "NaN" : metric.Point.Value > 0 ? "Infinity" : "-Infinity");
            json.WriteNumber("timestamp", metric.Point.Timestamp);
            json.WriteNumber("step", metric.Point.Step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePairs(json, "params", log.Params.Select(param => (param.Key, param.Value)));
        WritePairs(json, "tags", log.Tags.Select(tag => (tag.Key, tag.Value)));
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
