namespace Assay.Projects.ProjectFiles;

/// <summary>
/// A typed view of one top-level section of <c>assay.yaml</c>. The stage that reads the fields declares them; several stages may view the
/// same section (<c>train.split</c> is read by Data).
/// </summary>
public interface ISection<TSelf> where TSelf : ISection<TSelf>
{
    /// <summary>Key of the section: <c>problem</c>.</summary>
    static abstract string Path { get; }
}
