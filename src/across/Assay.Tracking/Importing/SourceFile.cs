namespace Assay.Tracking.Importing;

/// <summary>A file of a run or a model.</summary>
/// <param name="Path">Below the location that was asked for, with '/' between parts.</param>
/// <param name="Open">Opens its content, from the beginning.</param>
public sealed record SourceFile(string Path, Func<CancellationToken, Task<Stream>> Open);
