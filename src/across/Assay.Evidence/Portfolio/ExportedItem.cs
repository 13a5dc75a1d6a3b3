using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio;

/// <summary>A piece of an exported portfolio.</summary>
/// <param name="Records">Identifiers of its records; a claim's own comes first.</param>
/// <param name="Parts">The parts that it speaks for, as people write them.</param>
public sealed record ExportedItem(ImmutableArray<string> Records, ImmutableArray<string> Parts);
