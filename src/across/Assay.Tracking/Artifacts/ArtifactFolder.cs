namespace Assay.Tracking.Artifacts;

/// <summary>What is directly in a folder.</summary>
/// <param name="Folders">Names, not paths.</param>
/// <param name="Files">With their whole paths.</param>
public sealed record ArtifactFolder(IReadOnlyList<string> Folders, IReadOnlyList<ArtifactEntry> Files);
