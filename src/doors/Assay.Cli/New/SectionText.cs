using System.Text;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Cli.New;

/// <summary>One section of a new project file: each field under its summary as a comment; a field without a value as a commented example.</summary>
internal static class SectionText
{
    /// <summary>The section's text, ending with a newline.</summary>
    /// <param name="section">The section as a field of the root.</param>
    /// <param name="values">By field name: a YAML value on one line, or lines of a block, each indented by four spaces and started by a newline.</param>
    /// <param name="examples">By field name: an example that suits the project better than the field's own.</param>
    public static string Write(FieldShape section, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string>? examples = null)
    {
        var shape = (ObjectShape)section.Shape;
        var text = new StringBuilder($"\n# {section.Summary}\n{section.Name}:\n");
        foreach (var name in values.Keys) shape.Field(name);
        foreach (var field in shape.Fields) text.Append(Field(field, values.GetValueOrDefault(field.Name), examples?.GetValueOrDefault(field.Name) ?? field.Example));
        return text.ToString();
    }

    private static string Field(FieldShape field, string? value, string? example)
    {
        var comment = $"  # {field.Summary}\n";
        if (value is not null) return $"{comment}  {field.Name}:{(value.StartsWith('\n') ? "" : " ")}{value}\n";
        return example is null ? "" : $"{comment}  # {field.Name}: {example}\n";
    }
}
