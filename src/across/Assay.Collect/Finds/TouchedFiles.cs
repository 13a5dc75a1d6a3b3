namespace Assay.Collect.Finds;

/// <summary>Whose the files of a repository are, as its history tells it.</summary>
/// <param name="Root">Full path of the repository's top folder.</param>
/// <param name="Touched">Files that the person's commits touched, below it, with slashes.</param>
/// <param name="Tracked">All files that the repository keeps now.</param>
/// <param name="Match">How the commits were matched with the person.</param>
internal sealed record TouchedFiles(string Root, IReadOnlySet<string> Touched, IReadOnlySet<string> Tracked, AuthorMatch Match)
{
    /// <summary>Whether a file is kept by the repository, and no commit of the person touched it.</summary>
    public bool IsOfOthers(string path) => Below(path) is var below && Tracked.Contains(below) && !Touched.Contains(below);

    /// <summary>How a file is matched with the person by the history; null for one that the repository does not keep.</summary>
    public AuthorMatch? MatchOf(string path) => Below(path) is var below && Tracked.Contains(below) && Touched.Contains(below) ? Match : null;

    private string Below(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
