using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>Which fields records have, and of which type, as clients show it: the first type that a field was seen with stays.</summary>
internal static class RecordSchema
{
    private static readonly string[] Parts = ["inputs", "outputs", "expectations"];

    /// <summary>The schema with the fields of some records.</summary>
    public static string? Extend(string? schema, IEnumerable<NewEvaluationRecord> records)
    {
        var all = schema is null ? null : JsonNode.Parse(schema) as JsonObject;
        foreach (var record in records)
        {
            all ??= new JsonObject(Parts.Select(part => KeyValuePair.Create(part, (JsonNode?)new JsonObject())).Append(KeyValuePair.Create("version", (JsonNode?)"1.0")));
            Extend(all, Parts[0], record.Inputs);
            Extend(all, Parts[1], record.Outputs);
            Extend(all, Parts[2], record.Expectations);
        }

        return all?.ToJsonString();
    }

    private static void Extend(JsonObject schema, string part, JsonElement? value)
    {
        if (value is not { } seen || seen.ValueKind == JsonValueKind.Null) return;
        if (seen.ValueKind != JsonValueKind.Object)
        {
            if (schema[part] is JsonObject { Count: 0 }) schema[part] = TypeOf(seen);
            return;
        }

        if (schema[part] is not JsonObject fields) return;
        foreach (var field in seen.EnumerateObject().Where(field => !fields.ContainsKey(field.Name))) fields[field.Name] = TypeOf(field.Value);
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "integer" : "float",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
