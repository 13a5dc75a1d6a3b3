using System.Collections.Immutable;

namespace Assay.Ledger.Store;

/// <summary>That a batch is durable.</summary>
/// <param name="Leaves">For each envelope of the batch its leaf index, and the record id now stored under its idempotency key (an earlier one's, if it was there already).</param>
/// <param name="Checkpoint">The signed head that covers them (C2SP note text).</param>
public sealed record AppendReceipt(ImmutableArray<(long Index, string Id)> Leaves, string Checkpoint);
