namespace Assay.Inference.Rows;

/// <summary>An answer as programs get it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body.</param>
public sealed record RawAnswer(int Status, string Json);
