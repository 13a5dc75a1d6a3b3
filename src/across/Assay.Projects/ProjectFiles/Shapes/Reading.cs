using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>What is found while a file is read by its shapes: faults, and the line of each field. Every fault of a project file is worded here.</summary>
internal sealed class Reading(string file)
{
    // A file of 1 MiB cannot hold more values than this by itself; only aliases of aliases can.
    private const int MostValues = 600_000;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private int _values;

    /// <summary>Faults so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The line of each field read so far.</summary>
    public IReadOnlyDictionary<string, long> Lines => _lines;

    /// <summary>Notes that the field stands on that line.</summary>
    public void Mark(string field, long line) => _lines[field] = line;

    /// <summary>Counts a value; false, after one fault, when aliases have made the file too many times larger than it is.</summary>
    public bool Visit(YamlNode node, string field)
    {
        if (++_values == MostValues + 1) Fault("project.too-many-values", node, field, "Aliases make this file hold too many values.", $"at most {MostValues} values", "Write the values out.");
        return _values <= MostValues;
    }

    /// <summary>Reports a fault. Always null, so that a shape can return it.</summary>
    public JsonNode? Fault(string code, YamlNode node, string field, string message, string expected, string remedy)
    {
        _problems.Add(new Problem(code, message, remedy) { Place = new Place(file, node.Line, field), Value = node.Text, Expected = expected });
        return null;
    }

    /// <summary>The value is of another type than the shape's.</summary>
    public JsonNode? WrongType(YamlNode node, string field, ValueShape shape) =>
        Fault("project.wrong-type", node, field, $"This is {Describe(node, shape)}.", shape.Expectation, TypeRemedy(node, shape));

    /// <summary>A value is needed and there is none.</summary>
    public JsonNode? NoValue(YamlNode node, string field, ValueShape shape)
    {
        var isWord = node.Text is { Length: > 0 };
        return Fault("project.no-value", node, field, "There is no value.", shape.Expectation, isWord ? $"Write a value; if it is the text {node.Text}, quote it: \"{node.Text}\"." : "Write a value after the colon, or under it, indented by two spaces.");
    }

    /// <summary>A required field is not there.</summary>
    public void Missing(FieldShape field, string parent, long line)
    {
        var example = field.Example is null ? "" : $", for example '{field.Name}: {field.Example}'";
        _problems.Add(new Problem("project.missing", $"'{field.Name}' is missing. {field.Summary}", field.Remedy ?? $"Add it{example}.")
        {
            Place = new Place(file, _lines.GetValueOrDefault(parent, line), FieldPath.Key(parent, field.Name)),
            Expected = field.Shape.Expectation,
        });
    }

    /// <summary>A key is not one of the fields.</summary>
    public void UnknownKey(YamlEntry entry, string field, string parent, ImmutableArray<FieldShape> fields)
    {
        var near = Suggestion.For(entry.Name, fields.Select(known => known.Name));
        var owner = parent.Length == 0 ? "a project file" : $"'{parent}'";
        _problems.Add(new Problem("project.unknown-key", $"{owner} has no such key.", near is null ? "Remove it." : $"Did you mean '{near}'?")
        {
            Place = new Place(file, entry.Line, field),
            Value = entry.Name,
            Expected = $"one of {string.Join(", ", fields.Select(known => known.Name))}",
        });
    }

    private static string Describe(YamlNode node, ValueShape shape) => (node, shape) switch
    {
        (YamlScalar { IsPlain: false } quoted, NumberShape or IntegerShape) when Unquoted(quoted).AsNumber() is not null => "text, because it is quoted",
        (YamlScalar scalar, IntegerShape) when scalar.AsNumber() is { } number && double.IsFinite(number) => "not a whole number",
        (YamlScalar scalar, NumberShape) when scalar.AsNumber() is not null => "not a finite number",
        _ => node.Description,
    };

    private static string TypeRemedy(YamlNode node, ValueShape shape) => (node, shape) switch
    {
        (YamlScalar { IsPlain: false } quoted, NumberShape or IntegerShape) when Unquoted(quoted).AsNumber() is not null => "Remove the quotes.",
        (YamlScalar { Content: "yes" or "Yes" or "on" or "y" }, FlagShape) => "Write true.",
        (YamlScalar { Content: "no" or "No" or "off" or "n" }, FlagShape) => "Write false.",
        (YamlScalar scalar, ListShape) => $"Put it in brackets: [{scalar.Text}].",
        _ => "Change the value.",
    };

    private static YamlScalar Unquoted(YamlScalar scalar) => scalar with { IsPlain = true };
}
