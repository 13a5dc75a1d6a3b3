using System.Collections.Immutable;
using Assay.Ledger.Store;

namespace Assay.Ledger.Facts;

/// <summary>
/// Tells which records of some kinds stand. Content alone cannot say so where others have to have spoken before: that a version went live says nothing while nobody
/// granted it. A record that does not stand shows no fact. It has to be told from what was on record before the record, so that nothing later changes it.
/// </summary>
/// <param name="Kinds">Names of the kinds of which only some records stand.</param>
/// <param name="ReadAsync">The identifiers of those that stand, in a whole log.</param>
public sealed record RecordStanding(ImmutableArray<string> Kinds, Func<ILedgerStore, CancellationToken, Task<IReadOnlySet<string>>> ReadAsync);
