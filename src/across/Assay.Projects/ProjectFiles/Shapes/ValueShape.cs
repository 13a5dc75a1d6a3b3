using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>
/// What a value in a project file may be. From one declaration come the validation, the JSON Schema, the reference page and the comments
/// of a new project file. The kinds are the ones in this folder.
/// </summary>
public abstract record ValueShape
{
    private protected ValueShape()
    {
    }

    /// <summary>What is expected, to stand after "expected": <c>a number above 0</c>.</summary>
    public abstract string Expectation { get; }

    /// <summary>The value as JSON, or null after a fault has been reported. Never given a YAML null.</summary>
    internal abstract JsonNode? Read(YamlNode node, string field, Reading reading);

    /// <summary>The JSON Schema (2020-12) of the value.</summary>
    internal abstract JsonObject Schema();
}
