using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Retire.Assets;

namespace Assay.Retire.Records;

/// <summary>An asset and how long it is kept.</summary>
/// <param name="Name">As a record names it.</param>
/// <param name="Digest">Of its content.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Class">What kind of thing it is.</param>
/// <param name="KeepUntil">When it may go; null where no retention was stated for its class: then it stays.</param>
/// <param name="SharedWith">Records of others that name the same content.</param>
public sealed record PlannedAsset(string Name, Digest Digest, long SizeBytes, AssetClass Class, DateTimeOffset? KeepUntil, ImmutableArray<string> SharedWith);
