using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Values as plain JSON text, spaced as Python's clients space it: <c>{"x": 1, "y": [2.0]}</c>. Clients keep attributes in this form.</summary>
public static class SpanText
{
    /// <summary>The JSON text of a value.</summary>
    public static string Of(SpanValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The value of a JSON text; null when it is none, or nested too deeply.</summary>
    public static SpanValue? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = SpanValue.MostDepth });
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static SpanValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => SpanValue.Of(element.GetString()!),
        JsonValueKind.True => SpanValue.Of(true),
        JsonValueKind.False => SpanValue.Of(false),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array => SpanValue.List([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => SpanValue.Map([.. element.EnumerateObject().Select(field => new SpanAttribute(field.Name, Read(field.Value)))]),
        _ => SpanValue.Nothing,
    };

    // A number with a point or an exponent is a double, even when it is whole: 1.0 stays 1.0.
    private static SpanValue ReadNumber(JsonElement element) =>
        element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && element.TryGetInt64(out var whole) ? SpanValue.Of(whole) : SpanValue.Of(element.GetDouble());

    private static void Append(StringBuilder text, SpanValue value)
    {
        switch (value.Kind)
        {
            case SpanValueKind.Text: AppendText(text, value.Text!); break;
            case SpanValueKind.Flag: text.Append(value.Flag is true ? "true" : "false"); break;
            case SpanValueKind.Integer: text.Append(value.Integer); break;
            case SpanValueKind.Real: text.Append(Real(value.Real ?? 0)); break;
            case SpanValueKind.Bytes: AppendText(text, Convert.ToBase64String(value.Bytes.Span)); break;
            case SpanValueKind.List: AppendList(text, value); break;
            case SpanValueKind.Map: AppendMap(text, value); break;
            default: text.Append("null"); break;
        }
    }

    private static void AppendText(StringBuilder text, string value) => text.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)).Append('"');

    private static void AppendList(StringBuilder text, SpanValue value)
    {
        text.Append('[');
        for (var i = 0; i < value.Items.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, value.Items[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, SpanValue value)
    {
        text.Append('{');
        for (var i = 0; i < value.Entries.Length; i++)
        {
            if (i > 0) text.Append(", ");
            AppendText(text, value.Entries[i].Key);
            text.Append(": ");
            Append(text, value.Entries[i].Value);
        }

        text.Append('}');
    }

    private static string Real(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? $"{text}.0" : text.Replace("E", "e", StringComparison.Ordinal);
    }
}
