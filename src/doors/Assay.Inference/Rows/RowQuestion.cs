namespace Assay.Inference.Rows;

/// <summary>Rows that somebody asks a model at a page.</summary>
/// <param name="Model">The model.</param>
/// <param name="Version">The version that they name; null for the one that requests without a version get.</param>
/// <param name="Body">The rows, in UTF-8.</param>
/// <param name="IsCsv">Whether they are CSV; else JSON.</param>
/// <param name="IsStrict">Whether what lies out of what the model was trained on is refused.</param>
/// <param name="Caller">Who asks, as the log names them; null where nobody signs in.</param>
public sealed record RowQuestion(string Model, string? Version, ReadOnlyMemory<byte> Body, bool IsCsv, bool IsStrict, string? Caller);
