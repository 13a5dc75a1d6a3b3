using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles.Shapes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles;

/// <summary>Reads a project file and reports all of its faults at once, each with line, field, value, what is expected and what to do. No input makes it throw.</summary>
public static class ProjectFileReader
{
    /// <summary>Reads the file at <paramref name="path"/>, or the <c>assay.yaml</c> in the folder at it.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="sections">Every section that the file may hold.</param>
    public static Outcome<Project> Read(string path, params ReadOnlySpan<SectionDefinition> sections) => Read(path, path, sections);

    /// <summary>Reads the file at <paramref name="path"/>, or the <c>assay.yaml</c> in the folder at it, and calls it as the user does.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="shown">The same path as messages name it.</param>
    /// <param name="sections">Every section that the file may hold.</param>
    public static Outcome<Project> Read(string path, string shown, params ReadOnlySpan<SectionDefinition> sections)
    {
        var isFolder = Directory.Exists(path);
        var file = isFolder ? Path.Combine(path, Project.FileName) : path;
        var name = isFolder ? Path.Combine(shown == "." ? "" : shown, Project.FileName) : shown;
        if (!File.Exists(file)) return Absent(name);
        try
        {
            if (new FileInfo(file).Length > YamlText.MaxBytes) return YamlText.TooLarge(name, new FileInfo(file).Length);
            return Parse(File.ReadAllBytes(file), name, Path.GetDirectoryName(Path.GetFullPath(file))!, sections);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("project.unreadable", $"The project file cannot be read: {fault.Message}", "Check that you may read the file.") { Place = new Place(name) };
        }
    }

    /// <summary>Reads the bytes of a project file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="folder">Full path of the project's folder; its name is the project's default name.</param>
    /// <param name="sections">Every section that the file may hold.</param>
    public static Outcome<Project> Parse(ReadOnlySpan<byte> bytes, string file, string folder, params ReadOnlySpan<SectionDefinition> sections)
    {
        var text = YamlText.Decode(bytes, file);
        var root = text.Then(content => YamlComposer.Compose(content, file));
        if (!root.Succeeded) return Outcome<Project>.Failed(root.Problems);
        if (root.Value is YamlScalar { IsNull: true }) return YamlText.Empty(file);
        if (root.Value is not YamlMapping map) return NotMapping(root.Value, file);
        return Validate(map, file, folder, sections);
    }

    private static Outcome<Project> Validate(YamlMapping map, string file, string folder, ReadOnlySpan<SectionDefinition> sections)
    {
        var reading = new Reading(file);
        var root = (JsonObject)ProjectShape.Of(sections).Read(map, "", reading)!;
        var faulty = FaultySections(reading.Problems);
        var project = Assemble(root, faulty, file, folder) with { Lines = reading.Lines.ToImmutableDictionary() };
        var draft = new ProjectDraft(project, faulty);
        var problems = reading.Problems.ToList();
        foreach (var section in sections) problems.AddRange(section.Check(draft));
        return Outcome.Unless(problems.OrderBy(problem => problem.Place?.Line ?? 0), () => project);
    }

    // The folder's name stands in while the header is at fault; such a project is never returned.
    private static Project Assemble(JsonObject root, HashSet<string> faulty, string file, string folder)
    {
        var name = faulty.Contains("project") ? null : (string?)root["project"];
        var context = faulty.Contains("context") ? null : (string?)root["context"];
        return new Project(name ?? Project.NameOf(folder), folder, context is null ? RecordContext.Live : Enum.Parse<RecordContext>(context, ignoreCase: true), root) { File = file };
    }

    private static HashSet<string> FaultySections(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => problem.Place?.Field ?? "").Select(field => field.IndexOfAny(['.', '[']) is >= 0 and var end ? field[..end] : field)];

    private static Problem Absent(string file) =>
        new("project.no-file", "There is no project file here.", "Go to the project's folder, name it, or make one with 'assay new DIR --from TABLE --target COLUMN'.") { Place = new Place(file) };

    private static Problem NotMapping(YamlNode root, string file) =>
        new("project.not-a-mapping", $"The project file holds {root.Description}, not a mapping of names to values.", "Start it with 'assay: 1' and the section 'problem:'.")
        {
            Place = new Place(file, root.Line),
            Value = root.Text,
            Expected = "a mapping with the keys assay, problem, data",
        };
}
