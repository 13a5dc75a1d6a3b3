using Assay.Kernel;

namespace Assay.Ledger.Store;

/// <summary>
/// What a ledger's store promises: leaves in one order, all of a batch or none, durable before acknowledged, and the Merkle nodes over
/// them. Closed over by one compliance suite. Opening a store needs the delegate that signs a head (<c>(size, root) → checkpoint</c>),
/// because every commit stores the checkpoint that covers it.
/// </summary>
public interface ILedgerStore : IAsyncDisposable
{
    /// <summary>Number of leaves.</summary>
    Task<long> SizeAsync(CancellationToken cancellation = default);

    /// <summary>Appends a batch; concurrent callers share a commit. Completes when durable.</summary>
    Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default);

    /// <summary>The mark of a step done with exactly these inputs, or null.</summary>
    Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default);

    /// <summary>Forgets the marks of a project's steps whose names start with <paramref name="stepPrefix"/>, so that they run again. Records stay.</summary>
    Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default);

    /// <summary>Leaves <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive), in order, streamed.</summary>
    IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default);

    /// <summary>The records whose id starts with <paramref name="idPrefix"/>: at most two, enough to tell none, one and ambiguous apart.</summary>
    Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default);

    /// <summary>The records that stand under these idempotency keys, by key; a key that no record has is left out.</summary>
    Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default);

    /// <summary>The stored hash of the complete subtree of 2^<paramref name="level"/> leaves that starts at leaf <c>index · 2^level</c>; level 0 is a leaf hash.</summary>
    /// <exception cref="KeyNotFoundException">The subtree is not complete, or not there.</exception>
    Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default);

    /// <summary>Every stored node above the leaves, in order of level and index, for verification.</summary>
    IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default);

    /// <summary>Every stored checkpoint, oldest first.</summary>
    IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default);

    /// <summary>The stored checkpoints of fewer than <paramref name="beyond"/> leaves, the newest first, at most <paramref name="most"/>.</summary>
    async Task<IReadOnlyList<string>> NewestCheckpointsAsync(long beyond, int most, CancellationToken cancellation = default) =>
        [.. (await CheckpointsAsync(cancellation).ToListAsync(cancellation)).Where(note => Checkpoints.Checkpoint.Parse(note) is { Succeeded: true, Value.Size: var size } && size < beyond).Reverse().Take(most)];

    /// <summary>The newest stored checkpoint, or null for an empty log.</summary>
    Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default);
}
