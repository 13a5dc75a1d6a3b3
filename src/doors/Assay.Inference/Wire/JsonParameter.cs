using System.Text.Json;

namespace Assay.Inference.Wire;

/// <summary>The value of a parameter: a text, a whole number or a truth.</summary>
internal readonly record struct JsonParameter(string? Text, long? Number, bool? Truth)
{
    public static JsonParameter Of(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => new(json.GetString(), null, null),
        JsonTokenType.Number when json.TryGetInt64(out var number) => new(null, number, null),
        JsonTokenType.True or JsonTokenType.False => new(null, null, json.GetBoolean()),
        _ => default,
    };
}
