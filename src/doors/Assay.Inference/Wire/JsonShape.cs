using System.Text.Json;

namespace Assay.Inference.Wire;

/// <summary>Reads JSON by the shape that it has to have; what has another is told by its field.</summary>
internal static class JsonShape
{
    private const int MostDimensions = 32;

    /// <summary>Holds what the reader stands at.</summary>
    public static void Expect(ref Utf8JsonReader json, JsonTokenType type, string field)
    {
        if (json.TokenType != type) throw Wrong(ref json, field, type switch { JsonTokenType.StartObject => "an object", JsonTokenType.StartArray => "an array", _ => $"{type}" });
    }

    /// <summary>Reads the text that follows.</summary>
    public static string Text(ref Utf8JsonReader json, string field)
    {
        json.Read();
        return json.TokenType == JsonTokenType.String ? json.GetString()! : throw Wrong(ref json, field, "a text");
    }

    /// <summary>Reads the truth that follows.</summary>
    public static bool Truth(ref Utf8JsonReader json, string field)
    {
        json.Read();
        return json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : throw Wrong(ref json, field, "true or false");
    }

    /// <summary>Reads the dimensions that follow.</summary>
    public static long[] Dimensions(ref Utf8JsonReader json, string field)
    {
        json.Read();
        Expect(ref json, JsonTokenType.StartArray, field);
        var dimensions = new List<long>(4);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out var dimension) || dimensions.Count == MostDimensions) throw Wrong(ref json, field, "whole numbers");
            dimensions.Add(dimension);
        }

        return [.. dimensions];
    }

    /// <summary>Passes over the value that follows.</summary>
    public static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    /// <summary>Reads the object of parameters that follows, and gives one of them.</summary>
    public static JsonParameter? Parameter(ref Utf8JsonReader json, string name)
    {
        json.Read();
        Expect(ref json, JsonTokenType.StartObject, "parameters");
        JsonParameter? found = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals(name);
            json.Read();
            if (isIt) found = JsonParameter.Of(ref json);
            json.Skip();
        }

        return found;
    }

    /// <summary>What to say of a value of another shape.</summary>
    public static MalformedRequestException Wrong(ref Utf8JsonReader json, string field, string expected) =>
        new(InferenceFaults.Malformed($"The field '{field}' is of the wrong type.", field, json.TokenType == JsonTokenType.String ? json.GetString() : $"{json.TokenType}", expected));
}
