using System.Runtime.CompilerServices;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Importing;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>
/// Artifacts of an MLflow store as files on this machine. A store names any path it likes, and somebody else may have made it: what lies neither below its own folders nor below the one that was named is not read.
/// </summary>
/// <param name="folder">Where relative locations start.</param>
/// <param name="own">The folder that the store's programs write artifacts to without a server.</param>
/// <param name="proxied">Where the server kept what it calls <c>mlflow-artifacts:</c>.</param>
internal sealed class MlflowFiles(string folder, string own, string proxied)
{
    /// <summary>The files below a location; null when it is not on this machine.</summary>
    public IAsyncEnumerable<SourceFile>? Below(string location, CancellationToken cancellation) => FolderOf(location) is { } path ? ListAsync(path, cancellation) : null;

    private string? FolderOf(string location)
    {
        if (PathOf(location) is not { } path || path.Contains('\0')) return null;
        var full = Path.GetFullPath(path, folder);
        return IsWithin(full, own) || IsWithin(full, proxied) ? full : Moved(full);
    }

    // A folder that was copied or moved still tells its old path: what stood below it then is looked for below it now.
    private string? Moved(string path)
    {
        foreach (var (name, root) in new[] { (Path.GetFileName(Path.GetFullPath(own).TrimEnd('/')), own), ("mlruns", own), ("mlartifacts", proxied) })
        {
            var at = path.LastIndexOf($"/{name}/", StringComparison.Ordinal);
            if (at < 0 || !Directory.Exists(root)) continue;
            var here = Path.GetFullPath(path[(at + name.Length + 2)..], root);
            if (IsWithin(here, root)) return here;
        }

        return null;
    }

    private string? PathOf(string location)
    {
        if (location.StartsWith(ArtifactUri.Scheme, StringComparison.Ordinal)) return Directory.Exists(proxied) && ArtifactUri.PathOf(location) is { } path ? Path.Combine(proxied, path) : null;
        if (location.StartsWith("file:", StringComparison.Ordinal)) return Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : null;
        return location.Contains("://", StringComparison.Ordinal) || location.StartsWith("dbfs:", StringComparison.Ordinal) ? null : location;
    }

    // It, or below it by its name, and by no link on the way, which could lead anywhere.
    private static bool IsWithin(string path, string root)
    {
        var above = Path.GetFullPath(root).TrimEnd('/');
        if (path.TrimEnd('/') != above && !path.StartsWith(above + "/", StringComparison.Ordinal)) return false;
        for (var at = path.TrimEnd('/'); at.Length > above.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new DirectoryInfo(at).LinkTarget is not null) return false;
        }

        return true;
    }

    // A link could lead out of the folder: what it leads to is not the run's.
    private static async IAsyncEnumerable<SourceFile> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(path)) yield break;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new SourceFile(Path.GetRelativePath(path, file).Replace('\\', '/'), _ => Task.FromResult<Stream>(File.OpenRead(file)));
        }
    }
}
