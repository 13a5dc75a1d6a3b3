using Assay.Kernel;

namespace Assay.Stores.Embedded.Backup;

/// <summary>One file in a backup.</summary>
/// <param name="Name">Its place below the home, or below <c>keys/</c> or <c>heads/</c>, with slashes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
internal sealed record BackupEntry(string Name, long Size, Digest Digest);
