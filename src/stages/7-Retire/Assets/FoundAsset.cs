using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Retire.Assets;

/// <summary>An artifact of a model whose content lies in the home.</summary>
/// <param name="Name">As a record names it.</param>
/// <param name="Digest">Of its content.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Class">What kind of thing it is.</param>
/// <param name="SharedWith">Records of others (another project, another model in use) that name the same content, or versions whose answers lie in the same file: while there are any, it is not deleted.</param>
/// <param name="IsWritten">Whether a server still writes it.</param>
public sealed record FoundAsset(string Name, Digest Digest, long SizeBytes, AssetClass Class, ImmutableArray<string> SharedWith, bool IsWritten = false);
