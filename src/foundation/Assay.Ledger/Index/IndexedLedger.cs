using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Index;

/// <summary>A log with an index beside it: everything that the log promises, and records found without looking through all of them.</summary>
/// <param name="store">The log, which is closed with this.</param>
/// <param name="index">The index, which is closed with this.</param>
public sealed class IndexedLedger(ILedgerStore store, IRecordIndex index) : ILedgerStore
{
    private readonly RecordIndexer _indexer = new(store, index);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly ConcurrentDictionary<Type, object> _companions = [];
    private RecordCache _cache = new();
    private KeptTallies _tallies = new(index);
    private RecordMark _mark = RecordMark.Empty;
    private long _known = -1;

    /// <summary>The records that are wanted, the newest first.</summary>
    public async Task<IReadOnlyList<RecordHeader>> FindAsync(RecordFilter filter, CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return await index.FindAsync(filter, cancellation);
    }

    /// <summary>Of a project the newest record for each context, step and kind, the oldest first.</summary>
    public async Task<IReadOnlyList<RecordHeader>> NewestAsync(string project, IReadOnlyCollection<string> except, CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return await index.NewestAsync(project, except, cancellation);
    }

    /// <summary>The whole log, counted by project, kind, person and context.</summary>
    public async Task<ImmutableArray<RecordTally>> TalliesAsync(CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return await _tallies.ReadAsync(Volatile.Read(ref _known), cancellation);
    }

    /// <summary>How many records name each key as their signer, by the key's fingerprint.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SignersAsync(CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return await index.SignersAsync(cancellation);
    }

    /// <summary>A leaf as it is stored; null where it is gone.</summary>
    public async Task<StoredEnvelope?> StoredAsync(long leaf, CancellationToken cancellation = default)
    {
        await foreach (var stored in store.ReadAsync(leaf, leaf + 1, cancellation)) return stored;
        return null;
    }

    /// <summary>The record at a leaf; null where its bytes are no record. Records that were read lately are kept, for they never change.</summary>
    public async Task<RecordEntry?> EntryAsync(long leaf, CancellationToken cancellation = default)
    {
        if (_cache.Find(leaf) is { } known) return known;
        if (await StoredAsync(leaf, cancellation) is not { } stored || RecordReader.TryRead(stored) is not { Succeeded: true, Value: { } record }) return null;
        _cache.Keep(record, stored.Bytes.Length);
        return record;
    }

    /// <summary>What somebody keeps of this log for as long as it is open: one of each type, made when first asked for, shared by all.</summary>
    public T Companion<T>() where T : class, new() => (T)_companions.GetOrAdd(typeof(T), _ => new T());

    /// <summary>How far the index has read, and how many leaves there are, without reading on.</summary>
    public async Task<(long Indexed, long Size)> ProgressAsync(CancellationToken cancellation = default) => ((await index.MarkAsync(cancellation)).Next, await store.SizeAsync(cancellation));

    /// <inheritdoc/>
    public Task<long> SizeAsync(CancellationToken cancellation = default) => store.SizeAsync(cancellation);

    /// <inheritdoc/>
    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default) => store.AppendAsync(batch, cancellation);

    /// <inheritdoc/>
    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => store.FindStepAsync(project, step, inputs, cancellation);

    /// <inheritdoc/>
    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default) => store.ForgetStepsAsync(project, stepPrefix, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default) => store.ReadAsync(from, to, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) => store.FindAsync(idPrefix, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) => store.FindByIdempotencyKeyAsync(keys, cancellation);

    /// <inheritdoc/>
    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => store.NodeAsync(level, index, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) => store.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default) => store.CheckpointsAsync(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> NewestCheckpointsAsync(long beyond, int most, CancellationToken cancellation = default) => store.NewestCheckpointsAsync(beyond, most, cancellation);

    /// <inheritdoc/>
    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => store.NewestCheckpointAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await index.DisposeAsync();
        await store.DisposeAsync();
        _reading.Dispose();
    }

    /// <summary>Brings the index up to date. One reads on, and whoever comes meanwhile waits and finds it done.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        if (await store.SizeAsync(cancellation) == Volatile.Read(ref _known)) return;
        await _reading.WaitAsync(cancellation);
        try
        {
            var size = await store.SizeAsync(cancellation);
            if (size == _known) return;
            if (!await _indexer.IsOfThisLogAsync(_mark, size, cancellation)) Forget();
            var known = await _indexer.CatchUpAsync(cancellation);
            _mark = await index.MarkAsync(cancellation);
            Volatile.Write(ref _known, known);
        }
        finally
        {
            _reading.Release();
        }
    }

    // The log is another one: nothing that was kept of it is of this one.
    private void Forget()
    {
        _cache = new RecordCache();
        _tallies = new KeptTallies(index);
        _companions.Clear();
    }
}
