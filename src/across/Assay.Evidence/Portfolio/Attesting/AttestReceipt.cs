using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Portfolio.Attesting;

/// <summary>That a statement of authenticity was recorded.</summary>
/// <param name="Id">Its record.</param>
/// <param name="ContentRoot">Digest of what the bundle holds.</param>
/// <param name="Claimants">The persons whose evidence it is.</param>
/// <param name="Records">How many records it holds.</param>
public sealed record AttestReceipt(string Id, Digest ContentRoot, ImmutableArray<string> Claimants, int Records);
