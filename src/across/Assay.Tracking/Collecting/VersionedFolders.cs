using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Registry;

namespace Assay.Tracking.Collecting;

/// <summary>The folders that versions of registered models point into: their files are in use, whatever became of the run that made them.</summary>
internal sealed class VersionedFolders
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);

    /// <summary>Reads all versions.</summary>
    public static async Task<VersionedFolders> ReadAsync(IDocumentStore documents, CancellationToken cancellation)
    {
        var names = await documents.ListAsync(new DocumentListing(DocumentKinds.RegisteredModel), cancellation).ToDictionaryAsync(model => model.Id, model => model.Name ?? "", cancellationToken: cancellation);
        var folders = new VersionedFolders();
        await foreach (var document in documents.ListAsync(new DocumentListing(DocumentKinds.ModelVersion), cancellation))
        {
            var version = DocumentJson.Read<ModelVersion>(document);
            foreach (var location in new[] { version.Source, version.StorageLocation }) folders.Add(location, $"version {version.Number} of '{names.GetValueOrDefault(version.ModelId)}'");
        }

        return folders;
    }

    /// <summary>A version whose files are in a folder or below it; null when there is none.</summary>
    public string? Within(string location) => ArtifactUri.PathOf(location) is { } path ? _versions.GetValueOrDefault(path) : null;

    private void Add(string location, string version)
    {
        for (var folder = ArtifactUri.PathOf(location); folder is { Length: > 0 }; folder = folder.LastIndexOf('/') is var slash and > 0 ? folder[..slash] : null) _versions.TryAdd(folder, version);
    }
}
