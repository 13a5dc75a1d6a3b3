using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.EvaluationDatasets;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Records of evaluation datasets as MLflow's clients read them: a list in a text.</summary>
internal static class RecordJson
{
    private const string TraceSource = "TRACE";

    /// <summary>The records of a page as one text.</summary>
    public static string Write(IEnumerable<EvaluationRecord> records)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var record in records) Write(json, record);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, EvaluationRecord record)
    {
        json.WriteStartObject();
        json.WriteString("dataset_record_id", record.RecordId);
        json.WriteString("dataset_id", record.DatasetId);
        WriteRaw(json, "inputs", record.Inputs);
        WriteRaw(json, "outputs", record.Outputs);
        WriteRaw(json, "expectations", record.Expectations);
        WriteRaw(json, "tags", record.Tags);
        if (record.Source is { } source) WriteSource(json, source);
        json.WriteNumber("created_time", record.CreatedTime);
        json.WriteNumber("last_update_time", record.LastUpdateTime);
        json.WriteText("created_by", record.CreatedBy);
        json.WriteText("last_updated_by", record.LastUpdatedBy);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, JsonElement source)
    {
        WriteRaw(json, "source", source);
        var type = TextOf(source, "source_type");
        json.WriteText("source_type", type);
        if (source.TryGetProperty("source_data", out var data) && data.ValueKind == JsonValueKind.Object) json.WriteText("source_id", TextOf(data, type == TraceSource ? "trace_id" : "source_id"));
    }

    private static string? TextOf(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void WriteRaw(Utf8JsonWriter json, string name, JsonElement? value)
    {
        if (value is not { } element || element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return;
        json.WritePropertyName(name);
        element.WriteTo(json);
    }
}
