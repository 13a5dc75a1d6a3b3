using System.Text.Json;

namespace Assay.Server.Pages.Models;

/// <summary>A schema in words.</summary>
internal static class ShapeText
{
    private const string Reference = "$ref";

    /// <summary>The shape that a schema refers to, by its name; null where it refers to none.</summary>
    public static string? ReferredBy(JsonElement schema) => schema.TryGetProperty(Reference, out var to) ? to.GetString()!.Split('/')[^1] : schema.TryGetProperty("items", out var items) ? ReferredBy(items) : null;

    /// <summary>What a value is: <c>number or null</c>, <c>an array of Row</c>.</summary>
    public static string Of(JsonElement schema)
    {
        if (schema.TryGetProperty(Reference, out _)) return ReferredBy(schema)!;
        var type = schema.TryGetProperty("type", out var told) ? told.GetString()! : "anything";
        if (type == "array") return $"an array of {(schema.TryGetProperty("items", out var items) ? Of(items) : "anything")}";
        if (type == "object" && schema.TryGetProperty("properties", out var properties)) return $"an object: {string.Join(", ", properties.EnumerateObject().Select(property => $"{property.Name} ({Of(property.Value)})"))}";
        return schema.TryGetProperty("nullable", out var may) && may.GetBoolean() ? $"{type} or null" : type;
    }
}
