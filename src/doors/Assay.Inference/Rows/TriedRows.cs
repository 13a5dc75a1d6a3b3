using System.Collections.Immutable;

namespace Assay.Inference.Rows;

/// <summary>What a model said of rows that somebody asked at a page.</summary>
/// <param name="Version">The version that answered.</param>
/// <param name="Rows">In the order of the question.</param>
/// <param name="Microseconds">From the question to its answer, logging included.</param>
/// <param name="IsLogged">Whether predictions are logged here.</param>
/// <param name="Json">The answer as programs get it.</param>
public sealed record TriedRows(string Version, ImmutableArray<TriedRow> Rows, double Microseconds, bool IsLogged, string Json);
