using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assay.Tracking.LoggedModels;

/// <summary>The tag in which a logged model remembers the versions that it became: <c>[{"name", "version"}]</c>. Clients write it too, the number as text.</summary>
internal static class VersionsTag
{
    public const string Key = "mlflow.modelVersions";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tag's value with one more version, once; what is no such list begins anew.</summary>
    public static string With(string? there, string name, int version)
    {
        var versions = Parse(there) ?? [];
        var known = versions.OfType<JsonObject>().Any(item => item["name"]?.ToString() == name && item["version"]?.ToString() == $"{version}");
        if (!known) versions.Add((JsonNode)new JsonObject { ["name"] = name, ["version"] = version });
        return $"[{string.Join(", ", versions.Select(Write))}]";
    }

    // With spaces, as the clients' own library writes it: some compare the text.
    private static string Write(JsonNode? item) =>
        item is JsonObject fields ? $"{{{string.Join(", ", fields.Select(field => $"{JsonSerializer.Serialize(field.Key, Plain)}: {field.Value?.ToJsonString(Plain) ?? "null"}"))}}}" : item?.ToJsonString(Plain) ?? "null";

    private static JsonArray? Parse(string? there)
    {
        try
        {
            return there is null ? null : JsonNode.Parse(there) as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
