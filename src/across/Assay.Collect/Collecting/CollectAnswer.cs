using System.Collections.Immutable;

namespace Assay.Collect.Collecting;

/// <summary>What was found at the places.</summary>
/// <param name="Standard">The standard for which parts were suggested.</param>
/// <param name="Found">What was found, in the order of the places.</param>
/// <param name="LeftOut">What could not be collected.</param>
public sealed record CollectAnswer(string Standard, ImmutableArray<CollectedFind> Found, ImmutableArray<LeftOut> LeftOut);
