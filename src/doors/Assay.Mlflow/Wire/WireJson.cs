using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Tracking.Runs;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>Short ways to write what many replies write, as Protocol Buffers' JSON has it: empty lists are left out, numbers that JSON lacks are text.</summary>
internal static class WireJson
{
    // What is answered is never part of a page, so quotes and letters beyond ASCII stay readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Begins an answer of JSON with the status that the response has by now.</summary>
    public static Utf8JsonWriter Begin(HttpResponse response)
    {
        response.ContentType = "application/json";
        return new Utf8JsonWriter(response.BodyWriter, Readable);
    }

    /// <summary>A double; NaN and the infinities as text.</summary>
    public static void WriteReal(this Utf8JsonWriter json, JsonEncodedText name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    /// <summary>A text that is left out when it is null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>A number that is left out when it is null.</summary>
    public static void WriteInteger(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <summary>A list of objects; left out when it is empty.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list of <c>{"key", "value"}</c>; left out when it is empty.</summary>
    public static void WriteTags(this Utf8JsonWriter json, string name, IReadOnlyCollection<Tag> tags)
    {
        json.WriteObjects(name, tags, tag =>
        {
            json.WriteString("key", tag.Key);
            json.WriteString("value", tag.Value);
        });
    }

    /// <summary>The token of the next page; left out on the last one.</summary>
    public static void WriteNextPage(this Utf8JsonWriter json, string? token) => json.WriteText("next_page_token", token);
}
