using System.Text.Json;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>Puts the fields of one JSON object over those of another.</summary>
internal static class JsonMerge
{
    /// <summary>The object with the fields set; what is no object, or null, sets none.</summary>
    public static JsonElement? Over(JsonElement? known, JsonElement? set)
    {
        if (set is not { ValueKind: JsonValueKind.Object } fields) return known;
        if (known is not { ValueKind: JsonValueKind.Object } before) return fields;
        var merged = before.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        foreach (var field in fields.EnumerateObject()) merged[field.Name] = field.Value;
        return JsonSerializer.SerializeToElement(merged);
    }
}
