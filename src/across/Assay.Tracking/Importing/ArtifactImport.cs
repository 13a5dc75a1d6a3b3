using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Tracking.Importing;

/// <summary>Brings the files of runs, models and traces over. One that is here already with the same bytes is not written again.</summary>
internal sealed class ArtifactImport(IImportSource source, ArtifactRepository repository, ImportTotals totals, List<string> notes)
{
    private const string Folder = "a folder";

    private readonly Dictionary<string, int> _unreached = new(StringComparer.Ordinal);

    /// <summary>Brings all files of a location over.</summary>
    /// <param name="location">Where they are in the source.</param>
    /// <param name="place">Where they are to be here.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>Where they are now: the place, or the location where it cannot be reached.</returns>
    public async Task<string> TakeAsync(string location, string place, CancellationToken cancellation)
    {
        if (location.Length == 0) return place;
        if (ArtifactUri.PathOf(place) is not { } root || source.Files(location, cancellation) is not { } files)
        {
            var kind = location.Split(':', 2) is [var scheme, _] ? scheme + ":" : Folder;
            _unreached[kind] = _unreached.GetValueOrDefault(kind) + 1;
            return location;
        }

        await foreach (var file in files.WithCancellation(cancellation)) await TakeAsync(file, $"{root}/{file.Path}", cancellation);
        return place;
    }

    /// <summary>Says what could not be reached.</summary>
    public void Conclude()
    {
        foreach (var (kind, count) in _unreached.OrderBy(kind => kind.Key, StringComparer.Ordinal))
            notes.Add($"Artifacts of {count} runs, models and traces are where they were ({kind}) and were not brought over: {Why(kind)}. Their locations were kept.");
    }

    private static string Why(string kind) => kind is Folder or "file:" ? "of files, those below the source's own mlruns and mlartifacts are read, and those in the folder that --artifacts-from names" : "they cannot be reached from here";

    // One file that the source does not give is no reason to stop: it is named, and the next is taken.
    private async Task TakeAsync(SourceFile file, string path, CancellationToken cancellation)
    {
        totals.Files++;
        try
        {
            var held = await repository.FindAsync(path, cancellation);
            var isHere = held.Succeeded && await IsSameAsync(file, held.Value, cancellation);
            var taken = isHere ? held : await PutAsync(file, path, cancellation);
            if (taken.Succeeded) totals.Bytes += taken.Value.Size;
            else notes.Add($"The file '{path}' was left out: {taken.Problems[0].Message}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or UnauthorizedAccessException && fault is not IProblemException)
        {
            notes.Add($"The file '{path}' was left out: {fault.Message}");
        }
    }

    private async Task<Outcome<ArtifactEntry>> PutAsync(SourceFile file, string path, CancellationToken cancellation)
    {
        await using var content = await file.Open(cancellation);
        return await repository.PutAsync(path, content, cancellation);
    }

    private static async Task<bool> IsSameAsync(SourceFile file, ArtifactEntry held, CancellationToken cancellation)
    {
        await using var content = await file.Open(cancellation);
        return await Digest.OfAsync(content, cancellation) == held.Digest;
    }
}
