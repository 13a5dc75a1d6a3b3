namespace Assay.Tracking.Traces;

/// <summary>A page of a search.</summary>
/// <param name="Traces">The traces, without their spans, in the order asked for.</param>
/// <param name="NextPageToken">Asks for the next page; null on the last.</param>
public sealed record TracePage(IReadOnlyList<Trace> Traces, string? NextPageToken);
