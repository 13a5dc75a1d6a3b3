using System.Text;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>Writes the reference page of a project file: one table a section, one row a field, nested fields by their path.</summary>
public static class ReferencePage
{
    private const string Opening =
        """
        # assay.yaml

        <!-- Generated from the shapes that the stages declare; a test fails when it differs. -->

        One file describes a project. It is UTF-8 YAML, indented with spaces. A text is taken as it is written: `yes` and `1` are those
        characters, not a flag and a number; only a bare `null` or `~` means that there is no value. All faults of a file are reported at
        once, with line, field, value and what was expected, and nothing runs until there are none. Paths are relative to the file's folder.
        For completion in an editor, put this on the first line: `# yaml-language-server: $schema=` and the path of `assay.schema.json`.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write(ObjectShape root)
    {
        var page = new StringBuilder(Opening);
        var header = root.Fields.Where(field => field.Shape is not ObjectShape).ToList();
        Table(page, "The header", "Names the project.", header);
        foreach (var section in root.Fields.Except(header)) Table(page, $"`{section.Name}`", section.Summary, ((ObjectShape)section.Shape).Fields);
        return page.ToString();
    }

    private static void Table(StringBuilder page, string title, string summary, IEnumerable<FieldShape> fields)
    {
        page.Append($"\n## {title}\n\n{summary}\n\n| key | value | if left out | meaning | example |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (path, field) in fields.SelectMany(field => Rows(field.Name, field))) page.Append(Row(path, field));
    }

    private static string Row(string path, FieldShape field)
    {
        var absent = field.IsRequired ? "**required**" : field.Default ?? "";
        return $"| `{path}` | {Escape(Kind(field.Shape))} | {Escape(absent)} | {Escape(field.Summary)} | {Code(field.Example)} |\n";
    }

    private static IEnumerable<(string Path, FieldShape Field)> Rows(string path, FieldShape field) =>
        [(path, field), .. Nested(path, field.Shape)];

    private static IEnumerable<(string Path, FieldShape Field)> Nested(string path, ValueShape shape) => shape switch
    {
        ObjectShape mapping => mapping.Fields.SelectMany(inner => Rows($"{path}.{inner.Name}", inner)),
        ListShape list => Nested($"{path}[]", list.Item),
        MapShape map => Nested($"{path}.<{map.Key}>", map.Value),
        _ => [],
    };

    private static string Kind(ValueShape shape) => shape switch
    {
        ObjectShape { ShortFor: { } field } => $"just its {field}, or a mapping",
        ObjectShape => "a mapping",
        ListShape list => $"{(list.MinItems > 0 ? $"at least {list.MinItems} in a list" : "a list")}: {Kind(list.Item)}",
        MapShape map => $"a mapping, by {map.Key}: {Kind(map.Value)}",
        _ => shape.Expectation,
    };

    private static string Code(string? yaml) => yaml is null ? "" : $"`{Escape(yaml)}`";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
