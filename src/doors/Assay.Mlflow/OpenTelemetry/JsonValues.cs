using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads attributes and their values in the OpenTelemetry protocol's JSON, nested no deeper than they are kept.</summary>
internal static class JsonValues
{
    /// <summary>The attributes of an object; none when it has none.</summary>
    public static ImmutableArray<SpanAttribute> Attributes(JsonElement owner) => [.. List(owner, "attributes").Select(attribute => ReadAttribute(attribute, SpanValue.MostDepth))];

    /// <summary>The items of a list; none when it is absent.</summary>
    public static JsonElement[] List(JsonElement owner, string name) => owner.TryGetProperty(name, out var list) && list.ValueKind != JsonValueKind.Null ? [.. list.EnumerateArray()] : [];

    /// <summary>A text; empty when it is absent.</summary>
    public static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static SpanAttribute ReadAttribute(JsonElement attribute, int depth) => new(Text(attribute, "key"), attribute.TryGetProperty("value", out var value) ? ReadValue(value, depth) : SpanValue.Nothing);

    private static SpanValue ReadValue(JsonElement value, int depth)
    {
        if (depth == 0) throw new MalformedTelemetryException($"a value is nested more than {SpanValue.MostDepth} deep");
        foreach (var field in value.EnumerateObject())
        {
            switch (field.Name)
            {
                case "stringValue": return SpanValue.Of(field.Value.GetString() ?? "");
                case "boolValue": return SpanValue.Of(field.Value.GetBoolean());
                case "intValue": return SpanValue.Of(Integer(field.Value));
                case "doubleValue": return SpanValue.Of(Real(field.Value));
                case "bytesValue": return SpanValue.Of(field.Value.GetBytesFromBase64());
                case "arrayValue": return SpanValue.List([.. List(field.Value, "values").Select(item => ReadValue(item, depth - 1))]);
                case "kvlistValue": return SpanValue.Map([.. List(field.Value, "values").Select(entry => ReadAttribute(entry, depth - 1))]);
                default: break;
            }
        }

        return SpanValue.Nothing;
    }

    private static long Integer(JsonElement value) => value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : value.GetInt64();

    private static double Real(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return value.GetDouble();
        return Wire.WireNumber.TryParse(value.GetString()!, out var real) ? real : throw new MalformedTelemetryException("a double is not a number");
    }
}
