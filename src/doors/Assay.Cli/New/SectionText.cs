using System.Text;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Cli.New;

/// <summary>One section of a new project file: each field under its summary as a comment; a field without a value as a commented example.</summary>
internal static class SectionText
{
    /// <summary>The section's text, ending with a newline.</summary>
    /// <param name="section">The section as a field of the root.</param>
    /// <param name="values">By field name: a YAML value on one line, or lines of a block, each indented by four spaces and started by a newline.</param>
    public static string Write(FieldShape section, IReadOnlyDictionary<string, string> values)
    {
        var shape = (ObjectShape)section.Shape;
        var text = new StringBuilder($"\n# {section.Summary}\n{section.Name}:\n");
        foreach (var name in values.Keys) shape.Field(name);
        foreach (var field in shape.Fields) text.Append(Field(field, values.GetValueOrDefault(field.Name)));
        return text.ToString();
    }

    private static string Field(FieldShape field, string? value)
    {
        var comment = $"  # {field.Summary}\n";
        if (value is not null) return $"{comment}  {field.Name}:{(value.StartsWith('\n') ? "" : " ")}{value}\n";
        return field.Example is null ? "" : $"{comment}  # {field.Name}: {field.Example}\n";
    }
}
