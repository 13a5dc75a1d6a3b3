using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>A file of a bundle.</summary>
/// <param name="Name">Its name in the bundle.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
public sealed record BundledFile(string Name, long Size, Digest Digest);
