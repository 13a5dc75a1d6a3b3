using Assay.Kernel;

namespace Assay.Projects.ProjectFiles;

/// <summary>A project file whose fields have been read, while the rules between fields are checked.</summary>
public sealed class ProjectDraft
{
    private readonly Project _project;
    private readonly IReadOnlySet<string> _faulty;

    internal ProjectDraft(Project project, IReadOnlySet<string> faultySections)
    {
        _project = project;
        _faulty = faultySections;
    }

    /// <summary>Full path of the project's folder.</summary>
    public string Folder => _project.Folder;

    /// <summary>A section as its type, defaults filled in; null when one of its fields is at fault or a required one is missing.</summary>
    public TSection? Section<TSection>() where TSection : class, ISection<TSection> => _faulty.Contains(TSection.Path) ? null : _project.Section<TSection>();

    /// <summary>Where the field stands, or the nearest one that encloses it: <c>data.checks[2].min</c>.</summary>
    public Place At(string field) => _project.At(field);

    /// <summary>A problem with the field, placed at its line.</summary>
    public Problem Fault(string code, string field, string message, string remedy, string? value = null, string? expected = null) =>
        new(code, message, remedy) { Place = At(field), Value = value, Expected = expected };
}
