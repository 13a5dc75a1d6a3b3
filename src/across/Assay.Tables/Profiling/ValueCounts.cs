using System.Collections.Immutable;

namespace Assay.Tables.Profiling;

/// <summary>How often the values of a column occur, counted exactly.</summary>
/// <param name="Missing">Number of rows without a value.</param>
/// <param name="Distinct">Number of distinct values.</param>
/// <param name="Commonest">The commonest values, commonest first, equally common ones in ordinal order.</param>
public sealed record ValueCounts(long Missing, long Distinct, ImmutableArray<ValueCount> Commonest);
