using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Frame;

/// <summary>Finds the sentences of a new project file that nobody has answered yet. They are valid, so that the file runs at once, and the run says so.</summary>
public static class Placeholders
{
    /// <summary>How each of them starts.</summary>
    public const string Start = "Say here";

    /// <summary>One warning for each text in the file that starts so, in the file's order.</summary>
    public static IEnumerable<Problem> In(Project project) =>
        Texts(project.Root, "").Where(found => found.Text.StartsWith(Start, StringComparison.Ordinal)).Select(found => Warning(found.Field, found.Text, project));

    private static Problem Warning(string field, string text, Project project) =>
        new("frame.placeholder", "This sentence of the new project file has not been answered yet.", "Replace it with your own words; the charter records what stands here.") { Place = project.At(field), Value = text };

    private static IEnumerable<(string Field, string Text)> Texts(JsonNode? node, string field) => node switch
    {
        JsonObject mapping => mapping.SelectMany(pair => Texts(pair.Value, FieldPath.Key(field, pair.Key))),
        JsonArray list => list.SelectMany((item, index) => Texts(item, $"{field}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(field, text)],
        _ => [],
    };
}
