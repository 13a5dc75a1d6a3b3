using System.Text.Json;
using Assay.Kernel;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>JSON in one form, whatever the order of its fields and its spaces: equal inputs have equal digests.</summary>
internal static class CanonicalJson
{
    /// <summary>SHA-256 over the value in that form. Numbers count as they are written.</summary>
    public static Digest DigestOf(JsonElement value, string salt)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(salt);
            Write(json, value);
            json.WriteEndArray();
        }

        return Digest.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var field in value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(field.Name);
                    Write(json, field.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(json, item);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
