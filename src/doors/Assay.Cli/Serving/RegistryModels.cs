using System.Globalization;
using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Stores.Embedded.Mlflow;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Registry;

namespace Assay.Cli.Serving;

/// <summary>Versions of the tracking server's model registry, as models to serve: the ONNX file among a version's artifacts, with the columns that its <c>MLmodel</c> file names.</summary>
/// <param name="registry">The registry.</param>
/// <param name="index">Which artifacts there are.</param>
/// <param name="files">Their bytes.</param>
internal sealed class RegistryModels(ModelRegistry registry, IArtifactIndex index, FetchedArtifacts files)
{
    private const string OnnxEnding = ".onnx";

    /// <summary>The version that an address names now.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">The name to serve it under.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The model; <c>serve.model</c>, whatever is wrong with it.</returns>
    public async Task<Outcome<ModelSource>> FindAsync(RegistryAddress address, string name, CancellationToken cancellation)
    {
        var found = await VersionAsync(address, cancellation);
        if (!found.Succeeded) return Fault(address, found.Problems[0].Message, "See 'mlflow' or the registry's API for the names, versions and aliases that there are.");
        if (ArtifactUri.PathOf(found.Value.StorageLocation) is not { } folder) return Fault(address, $"The artifacts of this version are kept elsewhere, at {found.Value.StorageLocation}.", "Log the model to this server, or give its file: --model NAME=FILE.onnx.");
        var entries = await EntriesAsync(folder, cancellation);
        var described = await DescribedAsync(address, folder, entries, cancellation);
        if (!described.Succeeded) return Outcome<ModelSource>.Failed(described.Problems);
        var (file, description) = described.Value;
        if (entries.FirstOrDefault(entry => entry.Path == $"{folder}/{file}") is not { } onnx) return Fault(address, $"The artifact '{file}' of this version is missing.", "Log the model again, and register that.");
        var fetched = await files.FetchAsync(onnx, cancellation);
        return fetched.Succeeded
            ? new ModelSource(name, found.Value.Number.ToString(CultureInfo.InvariantCulture), fetched.Value) { Digest = onnx.Digest, Origin = ModelOrigin.Registry, Address = $"{RegistryAddress.Scheme}{found.Value.Name}/{found.Value.Number}", Columns = description?.Columns ?? [], Target = description?.Target }
            : Fault(address, fetched.Problems[0].Message, fetched.Problems[0].Remedy);
    }

    private async Task<Outcome<ModelVersion>> VersionAsync(RegistryAddress address, CancellationToken cancellation)
    {
        if (address.Alias is { } alias) return await registry.Aliases.FindAsync(address.Name, alias, cancellation);
        var number = ModelRegistry.ParseVersion(address.Version);
        return number.Succeeded ? await registry.Versions.FindAsync(address.Name, number.Value, cancellation) : Outcome<ModelVersion>.Failed(number.Problems);
    }

    private async Task<List<ArtifactEntry>> EntriesAsync(string folder, CancellationToken cancellation)
    {
        var entries = new List<ArtifactEntry>();
        await foreach (var entry in index.ListBelowAsync(folder, cancellation)) entries.Add(entry);
        return entries;
    }

    // Without an MLmodel file a folder with one ONNX file in it is that file.
    private async Task<Outcome<(string File, MlflowModelFile? Description)>> DescribedAsync(RegistryAddress address, string folder, List<ArtifactEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0) return Wrong(address, "This version has no artifacts here.", "Log the model to this server, and register that.");
        if (entries.FirstOrDefault(entry => entry.Path == $"{folder}/{MlflowModelFile.FileName}") is not { } description)
        {
            var onnx = entries.Where(entry => entry.Path.EndsWith(OnnxEnding, StringComparison.OrdinalIgnoreCase)).ToArray();
            return onnx is [var only] ? (only.Path[(folder.Length + 1)..], null) : Wrong(address, onnx.Length == 0 ? "This version has no MLmodel file and no ONNX file." : "This version has no MLmodel file, and several ONNX files.", "Log the model with mlflow.onnx, and register that.");
        }

        var fetched = await files.FetchAsync(description, cancellation);
        if (!fetched.Succeeded) return Wrong(address, fetched.Problems[0].Message, fetched.Problems[0].Remedy);
        try
        {
            var read = MlflowModelFile.Read(fetched.Value);
            if (read.Onnx is { } file) return (file, read);
            return Wrong(address, $"This version has no ONNX flavour{(read.Flavours.IsEmpty ? "" : $", but {string.Join(", ", read.Flavours)}")}.", "Log the model with mlflow.onnx, and register that: Assay serves ONNX alone.");
        }
        catch (InvalidDataException)
        {
            return Wrong(address, "The MLmodel file of this version cannot be read.", "Log the model again, and register that.");
        }
    }

    private static Outcome<(string, MlflowModelFile?)> Wrong(RegistryAddress address, string message, string remedy) => Fault(address, message, remedy);

    private static Problem Fault(RegistryAddress address, string message, string remedy) => new("serve.model", message, remedy) { Value = address.Text };
}
