using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Projects.ProjectFiles;

/// <summary>
/// A typed view of one top-level section of <c>assay.yaml</c>. The stage that reads the fields declares them; several stages may view the
/// same section (<c>train.split</c> is read by Data), and then their shapes are merged.
/// </summary>
public interface ISection<TSelf> where TSelf : class, ISection<TSelf>
{
    /// <summary>Key of the section: <c>problem</c>.</summary>
    static abstract string Path { get; }

    /// <summary>The fields that this type reads: keys in snake_case of its properties' names.</summary>
    static abstract ObjectShape Shape { get; }

    /// <summary>
    /// Faults that lie between fields or sections. Called only when the section's own fields are as its shape says.
    /// </summary>
    /// <param name="section">The section, typed.</param>
    /// <param name="project">The other sections, and the lines to report.</param>
    static virtual IEnumerable<Problem> Check(TSelf section, ProjectDraft project) => [];
}
