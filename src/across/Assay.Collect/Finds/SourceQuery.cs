using Assay.Kernel;

namespace Assay.Collect.Finds;

/// <summary>What a source is asked.</summary>
/// <param name="Author">Whose work is looked for.</param>
/// <param name="Folder">Full path that origins are told relative to.</param>
/// <param name="VerifySignatures">Whether signatures of commits are verified, and not only seen.</param>
/// <param name="Said">Told how long work goes on, for people to watch.</param>
public sealed record SourceQuery(Author Author, string Folder, bool VerifySignatures, Action<string> Said)
{
    /// <summary>Whose the files are by the history of the repository that the place lies in; null when it lies in none.</summary>
    internal TouchedFiles? Files { get; init; }

    /// <summary>A file's path as a record tells it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>The place of a problem with a file.</summary>
    public Place At(string path) => new(Relative(path));
}
