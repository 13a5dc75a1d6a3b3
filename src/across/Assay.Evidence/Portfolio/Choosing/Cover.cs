using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>A choice of items that covers whatever can be covered.</summary>
/// <param name="Keys">Names of the chosen items, in ordinal order.</param>
/// <param name="Weight">What they weigh together.</param>
/// <param name="IsExact">Whether no choice weighs less; else it is the best that was found.</param>
public sealed record Cover(ImmutableArray<string> Keys, long Weight, bool IsExact);
