using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Cli.Homes;

/// <summary>Erases content of a home: from its artifacts, and the copies that its reports hold for people to take.</summary>
/// <param name="artifacts">The home's artifacts.</param>
/// <param name="reports">The folder of its reports; need not exist.</param>
internal sealed class HomeEraser(IContentEraser artifacts, string reports) : IContentEraser
{
    /// <inheritdoc/>
    public void Erase(Digest digest)
    {
        foreach (var copy in Copies(digest).ToList()) File.Delete(copy);
        artifacts.Erase(digest);
    }

    /// <inheritdoc/>
    public bool IsHere(Digest digest) => artifacts.IsHere(digest) || Copies(digest).Any();

    private IEnumerable<string> Copies(Digest digest) =>
        Directory.Exists(reports) ? Directory.EnumerateFiles(reports, "*", SearchOption.AllDirectories).Where(file => Digest.Of(File.ReadAllBytes(file)) == digest) : [];
}
