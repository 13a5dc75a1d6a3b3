using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Across.Tests.Tracking.Outbox;

/// <summary>A ledger in memory that keeps an idempotency key once, with a book for each person. Nothing of the tree.</summary>
internal sealed class ToldLedger : ILedgerStore, IVault
{
    private readonly Dictionary<string, StoredEnvelope> _byKey = [];
    private readonly PersonKey _key = PersonKey.Create();
    private readonly Entropy _entropy = CountedEntropy.New();

    /// <summary>Runs before each append: may throw.</summary>
    public Action BeforeAppend { get; set; } = () => { };

    public IReadOnlyList<RecordEntry> Records => [.. _byKey.Values.OrderBy(envelope => envelope.Index).Select(RecordReader.Read)];

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    public RecordBook Book(string? person) => new(this, this, _key, new ActorIdentity(person ?? "operator", "A person", ""), TrackingClock.New(), _entropy);

    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        BeforeAppend();
        foreach (var envelope in batch.Envelopes) _byKey.TryAdd(envelope.IdempotencyKey, new StoredEnvelope(_byKey.Count, envelope.Bytes, envelope.LeafHash, envelope.Id));
        return Task.FromResult(new AppendReceipt([.. batch.Envelopes.Select(envelope => (_byKey[envelope.IdempotencyKey].Index, _byKey[envelope.IdempotencyKey].Id))], ""));
    }

    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredEnvelope>>(keys.Where(_byKey.ContainsKey).ToDictionary(key => key, key => _byKey[key]));

    public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return ValueTask.CompletedTask;
    }

    public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> ShredAsync(string person, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<long> SizeAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => throw new NotSupportedException();
}
