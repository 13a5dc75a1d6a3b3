using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Values as OpenTelemetry's JSON has them, each named by its type: <c>{"int_value":3}</c>.</summary>
internal static class SpanValueJson
{
    /// <summary>Writes a value, braces included.</summary>
    public static void Write(Utf8JsonWriter json, SpanValue value)
    {
        json.WriteStartObject();
        switch (value.Kind)
        {
            case SpanValueKind.Text: json.WriteString("string_value", value.Text); break;
            case SpanValueKind.Flag: json.WriteBoolean("bool_value", value.Flag is true); break;
            case SpanValueKind.Integer: json.WriteNumber("int_value", value.Integer ?? 0); break;
            case SpanValueKind.Real: WriteReal(json, value.Real ?? 0); break;
            case SpanValueKind.Bytes: json.WriteBase64String("bytes_value", value.Bytes.Span); break;
            case SpanValueKind.List: WriteList(json, value.Items); break;
            case SpanValueKind.Map: WriteMap(json, value.Entries); break;
            default: break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a list of attributes.</summary>
    public static void WriteAttributes(Utf8JsonWriter json, string name, ImmutableArray<SpanAttribute> attributes)
    {
        json.WriteStartArray(name);
        foreach (var attribute in attributes)
        {
            json.WriteStartObject();
            json.WriteString("key", attribute.Key);
            json.WritePropertyName("value");
            Write(json, attribute.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads a value as <see cref="Write"/> writes it.</summary>
    public static SpanValue Read(JsonElement value)
    {
        foreach (var field in value.EnumerateObject())
        {
            return field.Name switch
            {
                "string_value" => SpanValue.Of(field.Value.GetString()!),
                "bool_value" => SpanValue.Of(field.Value.GetBoolean()),
                "int_value" => SpanValue.Of(field.Value.GetInt64()),
                "double_value" => SpanValue.Of(field.Value.ValueKind == JsonValueKind.String ? double.Parse(field.Value.GetString()!, CultureInfo.InvariantCulture) : field.Value.GetDouble()),
                "bytes_value" => SpanValue.Of(field.Value.GetBytesFromBase64()),
                "array_value" => SpanValue.List([.. Inner(field.Value).Select(Read)]),
                _ => SpanValue.Map([.. Inner(field.Value).Select(ReadAttribute)]),
            };
        }

        return SpanValue.Nothing;
    }

    /// <summary>Reads a list of attributes; none when it is absent.</summary>
    public static ImmutableArray<SpanAttribute> ReadAttributes(JsonElement owner) =>
        owner.TryGetProperty("attributes", out var attributes) ? [.. attributes.EnumerateArray().Select(ReadAttribute)] : [];

    private static SpanAttribute ReadAttribute(JsonElement attribute) => new(attribute.GetProperty("key").GetString()!, Read(attribute.GetProperty("value")));

    private static IEnumerable<JsonElement> Inner(JsonElement value) => value.GetProperty("values").EnumerateArray();

    private static void WriteReal(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber("double_value", value);
        else json.WriteString("double_value", double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteList(Utf8JsonWriter json, ImmutableArray<SpanValue> items)
    {
        json.WriteStartObject("array_value");
        json.WriteStartArray("values");
        foreach (var item in items) Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, ImmutableArray<SpanAttribute> entries)
    {
        json.WriteStartObject("kvlist_value");
        WriteAttributes(json, "values", entries);
        json.WriteEndObject();
    }
}
