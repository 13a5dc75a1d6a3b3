using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Registry;

namespace Assay.Tracking.Importing;

/// <summary>Brings logged models, registered models and prompts over. What is here already stays as it is; versions that are not here are added.</summary>
internal sealed class ModelImport(ITrackingStore store, ImportPlaces places, TimeProvider clock, Entropy entropy, List<string> notes)
{
    /// <summary>Brings a logged model over.</summary>
    public async Task TakeAsync(LoggedModel there, string artifactLocation, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.LoggedModel, there.ModelId, cancellation) is not null) return;
        var here = there with { ExperimentId = places.Of(there.ExperimentId).ExperimentId, ArtifactLocation = artifactLocation };
        _ = (await store.Documents.WriteAsync([DocumentWrite.Add(here.ToDocument())], [], cancellation)).Required;
    }

    /// <summary>Brings a registered model over, with its versions, in one transaction.</summary>
    public async Task TakeAsync(SourceModel there, CancellationToken cancellation)
    {
        if (await store.Documents.FindByNameAsync(DocumentKinds.RegisteredModel, "", there.Model.Name, cancellation) is { } document)
        {
            await MergeAsync(there, RegisteredModel.Of(document), document.Version, cancellation);
            return;
        }

        var model = Completed(there.Model with { ModelId = TimeOrderedId.Next(clock, entropy) }, there.Versions);
        DocumentWrite[] writes = [DocumentWrite.Add(model.ToDocument()), .. there.Versions.Select(version => DocumentWrite.Add(Moved(version, model).ToDocument()))];
        _ = (await store.Documents.WriteAsync(writes, [], cancellation)).Required;
    }

    private async Task MergeAsync(SourceModel there, RegisteredModel here, long document, CancellationToken cancellation)
    {
        var held = await store.Documents.FindAllAsync(DocumentKinds.ModelVersion, [.. there.Versions.Select(version => ModelVersion.IdOf(here.ModelId, version.Number))], cancellation);
        var numbers = held.Select(version => (int)version.Order).ToHashSet();
        ModelVersion[] missing = [.. there.Versions.Where(version => !numbers.Contains(version.Number))];
        if (missing.Length == 0) return;
        notes.Add($"'{here.Name}' was here already: {missing.Length} of its versions were added.");
        var model = Completed(here, missing);
        _ = (await store.Documents.WriteAsync([DocumentWrite.Replace(model.ToDocument(document)), .. missing.Select(version => DocumentWrite.Add(Moved(version, model).ToDocument()))], [], cancellation)).Required;
    }

    private static RegisteredModel Completed(RegisteredModel model, IEnumerable<ModelVersion> versions)
    {
        foreach (var version in versions)
        {
            if (version.Number > model.LastVersion) model = model with { LastVersion = version.Number };
            if (!model.Latest.TryGetValue(version.Stage, out var newest) || newest < version.Number) model = model.WithLatest(version.Stage, version.Number);
        }

        return model;
    }

    private ModelVersion Moved(ModelVersion version, RegisteredModel model) =>
        version with { ModelId = model.ModelId, Source = places.Translate(version.Source), StorageLocation = places.Translate(version.StorageLocation) };
}
