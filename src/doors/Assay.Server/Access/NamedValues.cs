using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Access;

/// <summary>
/// Finds every value that a request has for some fields: in the route, the query and the body. A field that is there twice gives both values, so that it does not matter which of
/// them the route's own reader takes. The body is looked at and left in place.
/// </summary>
internal static class NamedValues
{
    /// <summary>The values, each once; null where the body is no JSON.</summary>
    public static async ValueTask<List<string>?> ReadAsync(HttpContext context, ResourceNeed need)
    {
        var found = new List<string>(1);
        foreach (var field in need.Fields)
        {
            if (context.Request.RouteValues.TryGetValue(field, out var part) && part is string text) Add(found, text);
            if (context.Request.QueryString.HasValue && context.Request.Query.TryGetValue(field, out var values)) foreach (var value in values) Add(found, value ?? "");
        }

        if (!need.LooksIntoBody || HttpMethods.IsGet(context.Request.Method)) return found;
        return await ReadBodyAsync(context, need, found) ? found : null;
    }

    private static async ValueTask<bool> ReadBodyAsync(HttpContext context, ResourceNeed need, List<string> found)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var isJson = read.Buffer.IsEmpty || Scan(read.Buffer, need, found);
            // Nothing is consumed: whoever answers reads it all again.
            reader.AdvanceTo(read.Buffer.Start);
            return isJson;
        }
    }

    private static bool Scan(ReadOnlySequence<byte> body, ResourceNeed need, List<string> found)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || (json.CurrentDepth > 1 && need.Thing != NamedThing.ExperimentWithin)) continue;
                var isNamed = IsNamed(ref json, need.JsonNames);
                json.Read();
                if (isNamed) Take(ref json, found);
                else if (need.Thing != NamedThing.ExperimentWithin) json.Skip();
            }

            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsNamed(ref Utf8JsonReader json, byte[][] names)
    {
        foreach (var name in names) if (json.ValueTextEquals(name)) return true;
        return false;
    }

    private static void Take(ref Utf8JsonReader json, List<string> found)
    {
        if (json.TokenType == JsonTokenType.String) Add(found, json.GetString()!);
        if (json.TokenType != JsonTokenType.StartArray) return;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            if (json.TokenType == JsonTokenType.String) Add(found, json.GetString()!);
    }

    private static void Add(List<string> found, string value)
    {
        if (!found.Contains(value)) found.Add(value);
    }
}
