using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A list of values of one shape.</summary>
/// <param name="Item">The shape of each item.</param>
/// <param name="MinItems">Fewest items; 0 allows an empty list.</param>
public sealed record ListShape(ValueShape Item, int MinItems = 0) : ValueShape
{
    /// <summary>A list of at least <paramref name="minItems"/> of <paramref name="item"/>.</summary>
    public static ListShape Of(ValueShape item, int minItems = 0) => new(item, minItems);

    /// <inheritdoc/>
    public override string Expectation => MinItems == 0 ? $"a list, each item {Item.Expectation}" : $"a list of at least {MinItems}, each item {Item.Expectation}";

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlSequence list) return reading.WrongType(node, field, this);
        if (list.Items.Count < MinItems) return reading.Fault("project.too-few", node, field, "The list is too short.", Expectation, "Add to it.");
        var result = new JsonArray();
        for (var i = 0; i < list.Items.Count; i++) result.Add(ReadItem(list.Items[i], $"{field}[{i}]", reading));
        return result;
    }

    private JsonNode? ReadItem(YamlNode item, string field, Reading reading)
    {
        reading.Mark(field, item.Line);
        if (item.IsNull) return reading.NoValue(item, field, Item);
        return reading.Visit(item, field) ? Item.Read(item, field, reading) : null;
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.Schema() };
        if (MinItems > 0) schema["minItems"] = MinItems;
        return schema;
    }
}
