using Assay.Kernel;
using Assay.Retire.Assets;

namespace Assay.Retire.Records;

/// <summary>An asset and what became of it.</summary>
/// <param name="Name">As a record names it.</param>
/// <param name="Digest">Of its content.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Class">What kind of thing it is.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="KeepUntil">When it may go, where it stays for a time.</param>
public sealed record DeletedAsset(string Name, Digest Digest, long SizeBytes, AssetClass Class, AssetFate Fate, DateTimeOffset? KeepUntil);
