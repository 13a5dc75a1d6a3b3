using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>A version of a registered model, or of a prompt, was created or deleted.</summary>
/// <param name="Change">What happened: <c>created</c> or <c>deleted</c>.</param>
/// <param name="ModelId">The registered model: the same after a change of name.</param>
/// <param name="Name">The registered model's name at that time.</param>
/// <param name="Version">The version's number.</param>
/// <param name="Source">Where its artifacts came from, as the client said.</param>
/// <param name="StorageLocation">Where its artifacts are.</param>
/// <param name="RunId">The run that made it, as the client said.</param>
/// <param name="LoggedModelId">The logged model that it is a version of.</param>
/// <param name="Artifacts">What was at the storage location at that moment, where this server keeps it.</param>
/// <param name="PromptDigest">SHA-256 of a prompt's text in UTF-8.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record ModelVersionChanged(
    string Change, string ModelId, string Name, int Version, string Source, string StorageLocation, string? RunId, string? LoggedModelId, ArtifactSummary? Artifacts, Digest? PromptDigest, long At)
    : IRecordBody<ModelVersionChanged>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("registry.version", 1, "A version of a registered model was created or deleted.");

    internal static ModelVersionChanged Created(ModelVersion version, ArtifactSummary? artifacts, long at) => Of("created", version, artifacts, at);

    internal static ModelVersionChanged Deleted(ModelVersion version, long at) => Of("deleted", version, null, at);

    private static ModelVersionChanged Of(string change, ModelVersion version, ArtifactSummary? artifacts, long at) => new(
        change, version.ModelId, version.Name, version.Number, version.Source, version.StorageLocation, version.RunId.Length == 0 ? null : version.RunId, version.LoggedModelId, artifacts,
        version.Tags.Find(PromptTags.Text) is { } text ? Digest.Of(text) : null, at);
}
