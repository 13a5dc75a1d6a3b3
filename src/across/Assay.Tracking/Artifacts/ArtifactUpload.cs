namespace Assay.Tracking.Artifacts;

/// <summary>An upload to a path that has begun.</summary>
/// <param name="Id">Names it to <see cref="ArtifactUploads"/>.</param>
/// <param name="Parts">Where to PUT each part, in order.</param>
public sealed record ArtifactUpload(string Id, IReadOnlyList<Uri> Parts);
