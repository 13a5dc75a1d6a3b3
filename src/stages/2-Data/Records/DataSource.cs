using Assay.Kernel;

namespace Assay.Data.Records;

/// <summary>One file that rows were taken from.</summary>
/// <param name="Name">Relative to the project's folder, with forward slashes.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Rows">Number of rows, the header not counted.</param>
public sealed record DataSource(string Name, Digest Digest, long Size, long Rows);
