using Assay.Tracking.Registry;

namespace Assay.Tracking.Importing;

/// <summary>A registered model, or a prompt, with its versions.</summary>
/// <param name="Model">Its name, texts, tags and aliases; it gets an identifier of its own here.</param>
/// <param name="Versions">Its versions, in the order of their numbers.</param>
public sealed record SourceModel(RegisteredModel Model, IReadOnlyList<ModelVersion> Versions);
