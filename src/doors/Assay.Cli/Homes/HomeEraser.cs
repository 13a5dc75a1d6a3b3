using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Cli.Homes;

/// <summary>Erases content of a home: from its artifacts, the copies that its reports hold for people to take, and files of its log of predictions. Folders are read once, when first asked about.</summary>
/// <param name="artifacts">The home's artifacts.</param>
/// <param name="folders">Folders whose files are known by their content; need not exist.</param>
internal sealed class HomeEraser(IContentEraser artifacts, params string[] folders) : IContentEraser
{
    private Dictionary<Digest, List<string>>? _copies;

    /// <inheritdoc/>
    public void Erase(Digest digest)
    {
        foreach (var copy in Copies(digest)) File.Delete(copy);
        _copies!.Remove(digest);
        artifacts.Erase(digest);
    }

    /// <inheritdoc/>
    public bool IsHere(Digest digest) => artifacts.IsHere(digest) || Copies(digest).Count > 0;

    private List<string> Copies(Digest digest) => (_copies ??= Read()).GetValueOrDefault(digest, []);

    private Dictionary<Digest, List<string>> Read() => folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Select(file => (File: file, Digest: DigestOf(file)))
        .Where(each => each.Digest is not null)
        .GroupBy(each => each.Digest!.Value, each => each.File)
        .ToDictionary(group => group.Key, group => group.ToList());

    // What goes while it is read, a segment that becomes Parquet, is nobody's copy.
    private static Digest? DigestOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new Digest(System.Security.Cryptography.SHA256.HashData(file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
