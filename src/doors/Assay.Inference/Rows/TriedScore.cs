namespace Assay.Inference.Rows;

/// <summary>One number of an answer.</summary>
/// <param name="Name">The class; <c>value</c> on regression.</param>
/// <param name="Value">Its probability, or the value itself.</param>
public sealed record TriedScore(string Name, double Value);
