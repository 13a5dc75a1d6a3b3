using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A mapping with known keys. A key that is not among them is a fault, with a suggestion.</summary>
/// <param name="Summary">What the whole says, in one sentence with a full stop.</param>
/// <param name="Fields">The fields, in the order in which to show them.</param>
public sealed record ObjectShape(string Summary, ImmutableArray<FieldShape> Fields) : ValueShape
{
    /// <summary>The field for which a bare value stands: with <c>role</c>, <c>pirat: feature</c> is read as <c>pirat: {role: feature}</c>.</summary>
    public string? ShortFor { get; private init; }

    /// <summary>A mapping of <paramref name="fields"/>.</summary>
    public static ObjectShape Of(string summary, params ReadOnlySpan<FieldShape> fields) => new(summary, [.. fields]);

    /// <summary>The same, where a bare value may stand for the mapping with just <paramref name="field"/>. Readers always see the mapping.</summary>
    public ObjectShape OrJust(string field) => this with { ShortFor = Field(field).Name };

    /// <summary>The field of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldShape Field(string name) => Fields.FirstOrDefault(field => field.Name == name) ?? throw new ArgumentException($"There is no field '{name}'.", nameof(name));

    /// <summary>These fields and the other's: two stages that view one section each declare what is theirs.</summary>
    /// <exception cref="ArgumentException">Both declare a field of the same name, and not by the same <see cref="FieldShape"/>.</exception>
    public ObjectShape Merge(ObjectShape other)
    {
        var added = other.Fields.Where(field => !Fields.Any(own => ReferenceEquals(own, field))).ToImmutableArray();
        var twice = added.FirstOrDefault(field => Fields.Any(own => own.Name == field.Name));
        if (twice is not null) throw new ArgumentException($"The field '{twice.Name}' is declared twice; let one section own it.", nameof(other));
        return this with { Fields = [.. Fields, .. added] };
    }

    /// <summary>Every fault of a YAML text that holds just this mapping: for examples, which are to be valid too.</summary>
    public IEnumerable<Problem> Faults(ReadOnlySpan<byte> yaml)
    {
        const string File = "example";
        var root = YamlText.Decode(yaml, File).Then(text => YamlComposer.Compose(text, File));
        if (!root.Succeeded) return root.Problems;
        var reading = new Reading(File);
        Read(root.Value, "", reading);
        return reading.Problems;
    }

    /// <inheritdoc/>
    public override string Expectation
    {
        get
        {
            var keys = $"a mapping with the keys {string.Join(", ", Fields.Select(each => each.Name))}";
            return ShortFor is null ? keys : $"{Field(ShortFor).Shape.Expectation}, or {keys}";
        }
    }

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is YamlScalar && ShortFor is not null)
        {
            var value = Field(ShortFor).Shape.Read(node, field, reading);
            MissingBeside(ShortFor, node.Line, field, reading);
            return new JsonObject { [ShortFor] = value };
        }

        return node is YamlMapping map ? ReadFields(map, field, reading) : reading.WrongType(node, field, this);
    }

    private JsonObject ReadFields(YamlMapping map, string parent, Reading reading)
    {
        var result = new JsonObject();
        foreach (var entry in map.Entries)
        {
            var path = FieldPath.Key(parent, entry.Name);
            reading.Mark(path, entry.Line);
            if (Fields.FirstOrDefault(known => known.Name == entry.Name) is not { } field) reading.UnknownKey(entry, path, parent, Fields);
            else if (entry.Value.IsNull) ReadNull(field, entry, path, reading);
            else if (reading.Visit(entry.Value, path)) result[field.Name] = field.Shape.Read(entry.Value, path, reading);
        }

        foreach (var field in Fields.Where(field => field.IsRequired && !map.Entries.Any(entry => entry.Name == field.Name))) reading.Missing(field, parent, map.Line);
        return result;
    }

    private static void ReadNull(FieldShape field, YamlEntry entry, string path, Reading reading)
    {
        if (field.IsRequired) reading.NoValue(entry.Value, path, field.Shape);
    }

    private void MissingBeside(string given, long line, string parent, Reading reading)
    {
        foreach (var field in Fields.Where(field => field.IsRequired && field.Name != given)) reading.Missing(field, parent, line);
    }

    internal override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var field in Fields) properties[field.Name] = JsonSchema.OfField(field);
        var schema = new JsonObject { ["type"] = "object", ["description"] = Summary, ["additionalProperties"] = false, ["properties"] = properties };
        var required = Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        return ShortFor is null ? schema : new JsonObject { ["anyOf"] = new JsonArray(Field(ShortFor).Shape.Schema(), schema) };
    }
}
