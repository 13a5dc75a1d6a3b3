namespace Assay.Tracking.Index;

/// <summary>A dataset that a run read, as far as a search may name it.</summary>
/// <param name="Name">The dataset's name.</param>
/// <param name="Digest">Its digest, as the client says.</param>
/// <param name="Context">The tag <c>mlflow.data.context</c>; null when there is none.</param>
public readonly record struct RunDataset(string Name, string Digest, string? Context);
