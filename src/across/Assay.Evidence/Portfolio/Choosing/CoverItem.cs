using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>Something that covers parts at a price.</summary>
/// <param name="Key">Its name; no two items have the same. Of equal choices the one with the earlier names is taken.</param>
/// <param name="Weight">Its price; at least 1.</param>
/// <param name="Parts">Numbers of the parts that it covers.</param>
public sealed record CoverItem(string Key, long Weight, ImmutableArray<int> Parts);
