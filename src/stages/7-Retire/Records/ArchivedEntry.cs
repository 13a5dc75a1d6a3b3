using Assay.Kernel;

namespace Assay.Retire.Records;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path within.</param>
/// <param name="Digest">Of its content.</param>
/// <param name="SizeBytes">Its size.</param>
public sealed record ArchivedEntry(string Name, Digest Digest, long SizeBytes);
