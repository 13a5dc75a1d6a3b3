using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Train.Settings;

namespace Assay.Train.External;

/// <summary>
/// The files that a command hangs on: those that its candidate declares, folders with all that is in them, and every word of the command that names a file in the
/// project's folder. When one of them changes, the command is run again.
/// </summary>
internal static class DeclaredFiles
{
    /// <summary>Digests by path, relative to the folder with <c>/</c> between parts; or a problem for each that cannot be read.</summary>
    public static async Task<Outcome<ImmutableSortedDictionary<string, Digest>>> OfAsync(CandidateSettings candidate, string folder, CancellationToken cancellation)
    {
        var digests = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        foreach (var path in Paths(candidate, folder))
        {
            try
            {
                await using var content = File.OpenRead(path);
                digests[Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')] = await Digest.OfAsync(content, cancellation);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return new Problem("train.file-unreadable", $"A file of the candidate '{candidate.Name}' cannot be read: {fault.Message}", "Correct the path or the file's permissions.")
                {
                    Place = new Place(path),
                };
            }
        }

        return digests.ToImmutable();
    }

    private static IEnumerable<string> Paths(CandidateSettings candidate, string folder)
    {
        var declared = candidate.Files.Select(file => Path.GetFullPath(Path.Combine(folder, file)));
        var words = (candidate.Command ?? []).Select(word => Path.GetFullPath(Path.Combine(folder, word))).Where(File.Exists);
        return declared.SelectMany(Inside).Concat(words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Inside(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];
}
