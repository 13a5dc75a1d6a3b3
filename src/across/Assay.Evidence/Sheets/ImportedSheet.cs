using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>What was taken over from a spreadsheet.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Digest">SHA-256 of it.</param>
/// <param name="HeaderRow">The row of its headings, from 1.</param>
/// <param name="Columns">The columns that were recognised, as spreadsheets name them.</param>
/// <param name="Rows">The rows that wait to be claimed.</param>
/// <param name="Empty">How many rows name codes and note no evidence.</param>
/// <param name="Unread">The cells that could not be read.</param>
public sealed record ImportedSheet(string File, Digest Digest, int HeaderRow, ImmutableSortedDictionary<string, string> Columns, ImmutableArray<ImportedRow> Rows, int Empty, ImmutableArray<UnreadCell> Unread);
