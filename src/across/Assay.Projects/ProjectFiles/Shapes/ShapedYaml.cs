using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A YAML file of any kind that was read by its declared shape: for files that are not a project's own.</summary>
/// <param name="File">Its name, for messages.</param>
/// <param name="Root">Its content as JSON: keys as written (snake_case), nulls and defaults left out.</param>
/// <param name="Lines">The 1-based line of each field by its path.</param>
public sealed record ShapedYaml(string File, JsonObject Root, ImmutableDictionary<string, long> Lines)
{
    /// <summary>Reads a file's bytes and reports every fault, each with line, field, value, what is expected and what to do.</summary>
    /// <param name="bytes">Its content, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="shape">What it may hold.</param>
    /// <param name="noun">What such a file is, one word: the prefix of its problems' codes (<c>standard.missing</c>).</param>
    public static Outcome<ShapedYaml> Read(ReadOnlySpan<byte> bytes, string file, ObjectShape shape, string noun)
    {
        var root = YamlText.Decode(bytes, file).Then(text => YamlComposer.Compose(text, file));
        if (!root.Succeeded) return Outcome<ShapedYaml>.Failed(root.Problems.Select(problem => Renamed(problem, noun)));
        var reading = new Reading(file);
        var content = shape.Read(root.Value, "", reading) as JsonObject;
        return Outcome.Unless(reading.Problems.Select(problem => Renamed(problem, noun)), () => new ShapedYaml(file, content!, reading.Lines.ToImmutableDictionary()));
    }

    /// <summary>Where a field stands in the file.</summary>
    public Place At(string field) => new(File, Lines.TryGetValue(field, out var line) ? line : null, field);

    private static Problem Renamed(Problem problem, string noun) => problem with
    {
        Code = problem.Code.Replace("project.", $"{noun}.", StringComparison.Ordinal),
        Message = problem.Message.Replace("project file", $"{noun} file", StringComparison.Ordinal),
    };
}
