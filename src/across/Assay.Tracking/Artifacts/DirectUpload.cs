namespace Assay.Tracking.Artifacts;

/// <summary>An upload in parts that has begun.</summary>
/// <param name="Handle">Names it to the place that keeps content; not for clients.</param>
/// <param name="Parts">Where to PUT each part, in order.</param>
public sealed record DirectUpload(string Handle, IReadOnlyList<Uri> Parts);
