using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Projects.ProjectFiles;

/// <summary>A section type as the reader needs it.</summary>
public sealed record SectionDefinition
{
    private SectionDefinition(string path, ObjectShape shape, Func<ProjectDraft, IEnumerable<Problem>> check)
    {
        Path = path;
        Shape = shape;
        Check = check;
    }

    /// <summary>Key of the section.</summary>
    public string Path { get; }

    /// <summary>The fields that the type reads.</summary>
    public ObjectShape Shape { get; }

    internal Func<ProjectDraft, IEnumerable<Problem>> Check { get; }

    /// <summary>The definition of a section type.</summary>
    public static SectionDefinition Of<TSection>() where TSection : class, ISection<TSection> =>
        new(TSection.Path, TSection.Shape, draft => draft.Section<TSection>() is { } section ? TSection.Check(section, draft).ToList() : []);
}
