using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Artifacts;

namespace Assay.Mlflow.LoggedModels;

/// <summary>Lists the artifacts of a logged model.</summary>
internal sealed class LoggedModelFolders(MlflowServices services)
{
    /// <summary>What is directly in a folder of the model, with paths below the model's root.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync((string Id, string Folder) fields, MlflowCall call)
    {
        var found = await services.LoggedModels.FindAsync(fields.Id, cancellation: call.Cancellation);
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        var location = found.Value.ArtifactLocation;
        var folder = fields.Folder.Trim('/');
        if (folder.Split('/').Any(part => part is "." or ".." || part.Contains('\\', StringComparison.Ordinal))) return WireFaults.Invalid("artifact_directory_path", $"'{fields.Folder}'", "Invalid path: it leads out of the model's artifacts.");
        if (ArtifactUri.PathOf(location) is not { } root) return new Problem(MlflowErrorCode.NotImplemented, $"The artifacts of this model are at {location}, which this server does not keep.", "List them there.");
        var listed = await services.Store.Artifacts.ListAsync(folder.Length == 0 ? root : $"{root}/{folder}", call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteString("root_uri", location);
            json.WriteObjects("files", [.. Entries(listed, root, folder).OrderBy(entry => entry.Path, StringComparer.Ordinal)], entry =>
            {
                json.WriteString("path", entry.Path);
                json.WriteBoolean("is_dir", entry.Size is null);
                json.WriteInteger("file_size", entry.Size);
            });
        });
    }

    private static IEnumerable<(string Path, long? Size)> Entries(ArtifactFolder listed, string root, string folder)
    {
        foreach (var name in listed.Folders) yield return (folder.Length == 0 ? name : $"{folder}/{name}", null);
        foreach (var file in listed.Files) yield return (file.Path[(root.Length + 1)..], file.Size);
    }
}
