using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>Content that is kept.</summary>
/// <param name="Digest">SHA-256 of its bytes, by which it is found.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="PutAt">When it was last put, to within <see cref="IArtifactContent.Freshness"/>: it may have been put that much later.</param>
public sealed record StoredContent(Digest Digest, long Size, DateTimeOffset PutAt);
