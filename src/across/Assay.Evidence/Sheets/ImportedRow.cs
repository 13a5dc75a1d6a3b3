using System.Collections.Immutable;

namespace Assay.Evidence.Sheets;

/// <summary>A row that waits to be claimed.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Parts">The parts that it is a suggestion for, as people write them.</param>
public sealed record ImportedRow(string Id, int Row, ImmutableArray<string> Parts);
