namespace Assay.Tracking.Artifacts;

/// <summary>A part of an upload, as the client was answered when it sent it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Tag">The ETag of the answer.</param>
public sealed record UploadedPart(int Number, string Tag);
