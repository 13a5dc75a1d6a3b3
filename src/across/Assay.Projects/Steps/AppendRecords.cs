using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Projects.Steps;

/// <summary>Signs the drafts and appends them with a done-mark in one transaction, durable on completion; the ledger's record book does this.</summary>
/// <param name="drafts">In the order in which they get their leaf indices; may be empty.</param>
/// <param name="mark">The mark, given the identifiers under which the records stand (an earlier one's, where the idempotency key was there already).</param>
/// <param name="cancellation">Stops before anything is committed.</param>
/// <returns>The records as they stand in the ledger, one a draft, in order.</returns>
public delegate Task<ImmutableArray<RecordEntry>> AppendRecords(IReadOnlyList<RecordDraft> drafts, Func<ImmutableArray<string>, StepMark> mark, CancellationToken cancellation);
