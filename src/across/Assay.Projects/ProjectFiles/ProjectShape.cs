using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Projects.ProjectFiles;

/// <summary>The shape of a whole project file: its header, and a field for each section.</summary>
public static class ProjectShape
{
    /// <summary>The version of the format that is read.</summary>
    public const int FormatVersion = 1;

    /// <summary>What a project may be called.</summary>
    public static TextShape Name { get; } = TextShape.Matching("^[a-z0-9][a-z0-9-]{0,63}$", "1 to 64 lower-case letters, digits and dashes, the first not a dash");

    /// <summary>The shape of a file with these sections; those of the same path are merged, and one with a required field is itself required.</summary>
    public static ObjectShape Of(params ReadOnlySpan<SectionDefinition> sections)
    {
        var shapes = new List<(string Path, ObjectShape Shape)>();
        foreach (var section in sections)
        {
            var at = shapes.FindIndex(known => known.Path == section.Path);
            if (at < 0) shapes.Add((section.Path, section.Shape));
            else shapes[at] = (section.Path, shapes[at].Shape.Merge(section.Shape));
        }

        return new ObjectShape("A project of Assay: one model, from its purpose to its evaluation.", [.. Header, .. shapes.Select(section => Field(section.Path, section.Shape))]);
    }

    private static FieldShape[] Header =>
    [
        FieldShape.Required("assay", IntegerShape.Between(FormatVersion, FormatVersion), "The version of this file's format.", example: "1", remedy: "Write 'assay: 1' as the first line."),
        FieldShape.Optional("project", Name, "The project's name, under which its records are kept.", @default: "the folder's name", example: "mortgage"),
        FieldShape.Optional("context", ChoiceShape.OfEnum<RecordContext>(), "Whether the work is real, a rehearsal or simulated; only live work counts as workplace evidence.", @default: "live"),
    ];

    private static FieldShape Field(string path, ObjectShape shape) =>
        shape.Fields.Any(field => field.IsRequired) ? FieldShape.Required(path, shape, shape.Summary, remedy: $"Add the section '{path}:'. It needs {string.Join(", ", shape.Fields.Where(field => field.IsRequired).Select(field => field.Name))}.") : FieldShape.Optional(path, shape, shape.Summary);
}
