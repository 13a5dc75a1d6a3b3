using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary><c>true</c> or <c>false</c>. As in YAML 1.2, <c>yes</c> and <c>on</c> are text and are refused here.</summary>
public sealed record FlagShape : ValueShape
{
    private FlagShape()
    {
    }

    /// <summary>The one flag shape.</summary>
    public static FlagShape Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "true or false";

    internal override JsonNode? Read(YamlNode node, string field, Reading reading) =>
        (node as YamlScalar)?.AsFlag() is { } flag ? JsonValue.Create(flag) : reading.WrongType(node, field, this);

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };
}
