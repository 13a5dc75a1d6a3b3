using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>One of several names, written exactly.</summary>
/// <param name="Names">The names, in the order in which to show them.</param>
public sealed record ChoiceShape(ImmutableArray<string> Names) : ValueShape
{
    /// <summary>Names that a choice once had, with those that it has now: they are read as those, and shown to nobody.</summary>
    public ImmutableSortedDictionary<string, string> Earlier { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A choice of <paramref name="names"/>.</summary>
    public static ChoiceShape Of(params ReadOnlySpan<string> names) => new([.. names]);

    /// <summary>A choice of the enum's members in snake_case, as <see cref="Project.Section{TSection}"/> reads them.</summary>
    public static ChoiceShape OfEnum<TEnum>() where TEnum : struct, Enum => new([.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)]);

    /// <inheritdoc/>
    public override string Expectation => Names.Length == 1 ? Names[0] : $"one of {string.Join(", ", Names)}";

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlScalar scalar) return reading.WrongType(node, field, this);
        if (Names.Contains(scalar.Content, StringComparer.Ordinal)) return JsonValue.Create(scalar.Content);
        if (Earlier.TryGetValue(scalar.Content, out var now) && Names.Contains(now, StringComparer.Ordinal)) return JsonValue.Create(now);
        var near = Suggestion.For(scalar.Content, Names);
        return reading.Fault("project.not-a-choice", node, field, "There is no such choice.", Expectation, near is null ? "Choose one of them." : $"Did you mean '{near}'?");
    }

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Names.Select(name => (JsonNode)name)]) };
}
