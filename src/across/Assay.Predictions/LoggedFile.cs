using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>A file of the log.</summary>
/// <param name="Model">The model, as its folder is named.</param>
/// <param name="Name">Its path in the log, with <c>/</c>: <c>mortgage/2026-01-31T09.parquet</c>.</param>
/// <param name="Path">Full path.</param>
/// <param name="IsParquet">Whether it is Parquet; false for a segment.</param>
/// <param name="IsWritten">Whether a server still writes it.</param>
/// <param name="Uses">Whose rows are in it; empty for labels.</param>
public sealed record LoggedFile(string Model, string Name, string Path, bool IsParquet, bool IsWritten, ImmutableArray<LoggedUse> Uses);
