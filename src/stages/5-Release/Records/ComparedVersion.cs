using Assay.Kernel;

namespace Assay.Release.Records;

/// <summary>One side of a comparison.</summary>
/// <param name="Model">SHA-256 of the version's file.</param>
/// <param name="Labelled">Rows that it answered and whose label has come; at a horizon, the first so many of them.</param>
/// <param name="Unlabelled">Rows that it answered and whose label has not come.</param>
/// <param name="Value">The metric; null before a horizon, and where there is no labelled row.</param>
public sealed record ComparedVersion(Digest Model, long Labelled, long Unlabelled, double? Value);
