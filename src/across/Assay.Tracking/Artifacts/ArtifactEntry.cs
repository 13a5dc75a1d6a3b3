using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>A file as clients see it: a path, and the content that is under it now.</summary>
/// <param name="Path">Below the root of all artifacts, with '/' between parts: <c>1/9f…/artifacts/model/MLmodel</c>. No part is empty, <c>.</c> or <c>..</c>.</param>
/// <param name="Digest">SHA-256 of the content, by which it is stored once.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="ModifiedAt">Milliseconds since 1970.</param>
public sealed record ArtifactEntry(string Path, Digest Digest, long Size, long ModifiedAt);
