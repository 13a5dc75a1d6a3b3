namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>One field of an <see cref="ObjectShape"/>.</summary>
/// <param name="Name">The key, in snake_case.</param>
/// <param name="Shape">What the value may be.</param>
/// <param name="Summary">What it says, in one sentence with a full stop; also the comment in a new project file.</param>
public sealed record FieldShape(string Name, ValueShape Shape, string Summary)
{
    /// <summary>Whether the field must be there. An optional field may also be there as null.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>What holds when the field is left out, as YAML (<c>42</c>, <c>[0.1, 0.25]</c>) or in words; null when nothing does.</summary>
    public string? Default { get; private init; }

    /// <summary>A valid value, as YAML.</summary>
    public string? Example { get; private init; }

    /// <summary>What to do when a required field is missing, if there is more to say than "add it".</summary>
    public string? Remedy { get; private init; }

    /// <summary>A field that must be there.</summary>
    public static FieldShape Required(string name, ValueShape shape, string summary, string? example = null, string? remedy = null) =>
        new(name, shape, summary) { IsRequired = true, Example = example, Remedy = remedy };

    /// <summary>A field that may be left out.</summary>
    public static FieldShape Optional(string name, ValueShape shape, string summary, string? @default = null, string? example = null) =>
        new(name, shape, summary) { Default = @default, Example = example };
}
