using Assay.Kernel;
using Assay.Tables.Sources;

namespace Assay.Tables.Engine;

/// <summary>One source as it was inspected.</summary>
/// <param name="Source">The file.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Rows">Number of rows, the header not counted.</param>
public sealed record InspectedFile(SourceFile Source, Digest Digest, long Size, long Rows);
