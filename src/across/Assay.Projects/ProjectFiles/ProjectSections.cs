using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Projects.ProjectFiles;

/// <summary>Reads project files with every section that a program knows: for rooms that know only their own.</summary>
/// <param name="Sections">The sections.</param>
public sealed record ProjectSections(ImmutableArray<SectionDefinition> Sections)
{
    /// <summary>Reads the file at a path, or the <c>assay.yaml</c> in the folder at it.</summary>
    /// <param name="path">Full path of a file or a folder.</param>
    /// <param name="shown">The same path as messages name it.</param>
    public Outcome<Project> Read(string path, string shown) => ProjectFileReader.Read(path, shown, Sections.AsSpan());
}
