using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>Writes the JSON Schema (2020-12) of a project file, for editors.</summary>
public static class JsonSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of the whole file, indented, ending with a newline.</summary>
    public static string Write(ObjectShape root)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "assay.yaml" };
        foreach (var (key, value) in root.Schema()) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    /// <summary>A field's schema with its description, default and example; an optional one may be null.</summary>
    internal static JsonObject OfField(FieldShape field)
    {
        var schema = field.Shape.Schema();
        if (!field.IsRequired) AllowNull(schema);
        var described = new JsonObject { ["description"] = field.Default is null ? field.Summary : $"{field.Summary} Default: {field.Default}." };
        foreach (var (key, value) in schema) if (key != "description") described[key] = value?.DeepClone();
        return described;
    }

    private static void AllowNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray names) names.Add(null);
        else if (schema["anyOf"] is JsonArray alternatives) alternatives.Add(new JsonObject { ["type"] = "null" });
        else if (schema["type"] is JsonArray types) types.Add("null");
        else if (schema["type"] is JsonValue type) schema["type"] = new JsonArray(type.GetValue<string>(), "null");
    }
}
