using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>JSON in a column that another program wrote.</summary>
internal static class JsonColumn
{
    private static readonly JsonElement Null = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>The value; a text that is no JSON is a text, and none is null.</summary>
    public static JsonElement Value(string? text)
    {
        if (text is null) return Null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }

    /// <summary>The value; null where the column is empty or holds JSON's null.</summary>
    public static JsonElement? ValueOrNothing(string? text) => Value(text) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>A map of texts; empty where there is none. What is no text stands as its JSON.</summary>
    public static ImmutableSortedDictionary<string, string> Texts(string? text)
    {
        var empty = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return Value(text) is { ValueKind: JsonValueKind.Object } map
            ? empty.SetItems(map.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText())))
            : empty;
    }

    /// <summary>A list of texts; empty where there is none.</summary>
    public static ImmutableArray<string> List(string? text) =>
        Value(text) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())] : [];

    /// <summary>A text of an object; null where there is none.</summary>
    public static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}
