using Assay.Kernel;
using Assay.Tables;

namespace Assay.Monitor.Reading;

/// <summary>A table that was read.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Source">The files, for people.</param>
/// <param name="Digest">SHA-256 of the file's bytes; of the files' digests where there are several.</param>
public sealed record ReadTable(Table Rows, string Source, Digest Digest);
