using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.LoggedModels;

namespace Assay.Tracking.Registry;

/// <summary>What the source of a new version leads to.</summary>
/// <param name="Location">Where the artifacts are.</param>
/// <param name="RunId">The run that made it; empty when none is known.</param>
/// <param name="LoggedModelId">The logged model that it is; null when none is known.</param>
internal sealed record ModelSource(string Location, string RunId, string? LoggedModelId)
{
    private const string Scheme = "models:/";

    public static async Task<Outcome<ModelSource>> ResolveAsync(RegistryDocuments documents, NewModelVersion wanted, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(wanted.Source)) return FieldProblems.Missing("source");
        var path = wanted.Source.StartsWith(Scheme, StringComparison.Ordinal) ? wanted.Source[Scheme.Length..].Trim('/') : null;
        if (path is null) return await WithRunAsync(documents, wanted, new ModelSource(wanted.Source, wanted.RunId, wanted.LoggedModelId), cancellation);
        if (!path.Contains('/', StringComparison.Ordinal)) return await OfLoggedModelAsync(documents, wanted, path, cancellation);
        var parts = path.Split('/');
        var number = RegistryDocuments.ParseNumber(parts[^1]);
        if (parts.Length != 2 || !number.Succeeded) return Unknown(wanted.Source, "models:/name/number or models:/id");
        var model = await documents.ModelAsync(Uri.UnescapeDataString(parts[0]), cancellation);
        var version = model.Succeeded ? await documents.VersionAsync(model.Value.Model, number.Value, cancellation) : Outcome<(ModelVersion Version, long)>.Failed(model.Problems);
        if (!version.Succeeded) return Unknown(wanted.Source, "a version that is there");
        return await WithRunAsync(documents, wanted, new ModelSource(version.Value.Version.StorageLocation, wanted.RunId, wanted.LoggedModelId), cancellation);
    }

    private static async Task<Outcome<ModelSource>> OfLoggedModelAsync(RegistryDocuments documents, NewModelVersion wanted, string modelId, CancellationToken cancellation) =>
        await FindAsync(documents, modelId, cancellation) is { } model
            ? new ModelSource(model.ArtifactLocation, wanted.RunId.Length > 0 ? wanted.RunId : model.SourceRunId ?? "", modelId)
            : Unknown(wanted.Source, "a logged model that is there");

    private static async Task<Outcome<ModelSource>> WithRunAsync(RegistryDocuments documents, NewModelVersion wanted, ModelSource source, CancellationToken cancellation)
    {
        if (wanted.RunId.Length > 0 || wanted.LoggedModelId is not { } id) return source;
        return await FindAsync(documents, id, cancellation) is { } model ? source with { RunId = model.SourceRunId ?? "" } : LoggedModelRules.NotFound(id);
    }

    private static async Task<LoggedModel?> FindAsync(RegistryDocuments documents, string modelId, CancellationToken cancellation) =>
        await documents.Store.Documents.FindAsync(DocumentKinds.LoggedModel, modelId, cancellation) is { State: DocumentStates.Active } document ? LoggedModel.Of(document) : null;

    private static Problem Unknown(string source, string expected) => FieldProblems.Invalid("source", source, $"Unable to fetch model from model URI source artifact location '{source}'.", expected);
}
