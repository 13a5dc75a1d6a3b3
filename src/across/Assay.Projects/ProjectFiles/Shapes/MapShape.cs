using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A mapping whose keys are the user's own names (columns, say), each to a value of one shape.</summary>
/// <param name="Key">What a key names: <c>column</c>.</param>
/// <param name="Value">The shape of each value.</param>
/// <param name="MinEntries">Fewest entries.</param>
public sealed record MapShape(string Key, ValueShape Value, int MinEntries = 0) : ValueShape
{
    /// <summary>A mapping from each <paramref name="key"/> to <paramref name="value"/>.</summary>
    public static MapShape Of(string key, ValueShape value, int minEntries = 0) => new(key, value, minEntries);

    /// <inheritdoc/>
    public override string Expectation => $"a mapping from each {Key} to {Value.Expectation}";

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlMapping map) return reading.WrongType(node, field, this);
        if (map.Entries.Count < MinEntries) return reading.Fault("project.too-few", node, field, "The mapping has too few entries.", Expectation, "Add to it.");
        var result = new JsonObject();
        foreach (var entry in map.Entries) result[entry.Name] = ReadEntry(entry, FieldPath.Key(field, entry.Name), reading);
        return result;
    }

    private JsonNode? ReadEntry(YamlEntry entry, string field, Reading reading)
    {
        reading.Mark(field, entry.Line);
        if (entry.Value.IsNull) return reading.NoValue(entry.Value, field, Value);
        return reading.Visit(entry.Value, field) ? Value.Read(entry.Value, field, reading) : null;
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Value.Schema() };
        if (MinEntries > 0) schema["minProperties"] = MinEntries;
        return schema;
    }
}
