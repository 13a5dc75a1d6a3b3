using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Bench.Ledger;

/// <summary>Hashes and signs heads as a store does, and keeps all in memory.</summary>
internal sealed class MemoryStore(LogSigner signer) : ILedgerStore
{
    private readonly Lock _gate = new();

    private readonly MerkleFrontier _frontier = new();

    public List<StoredEnvelope> Envelopes { get; } = [];

    public List<MerkleNode> Nodes { get; } = [];

    public List<string> Checkpoints { get; } = [];

    public Task<long> SizeAsync(CancellationToken cancellation = default) => Task.FromResult(_frontier.Size);

    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            var first = _frontier.Size;
            foreach (var envelope in batch.Envelopes)
            {
                Envelopes.Add(new StoredEnvelope(Envelopes.Count, envelope.Bytes, envelope.LeafHash, envelope.Id));
                _frontier.Append(envelope.LeafHash, Nodes);
            }

            Checkpoints.Add(signer.Sign(_frontier.Size, _frontier.Root));
            return Task.FromResult(new AppendReceipt([.. batch.Envelopes.Select((envelope, i) => (first + i, envelope.Id))], Checkpoints[^1]));
        }
    }

    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredEnvelope>>(new Dictionary<string, StoredEnvelope>());

    public IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default) => Envelopes.ToAsyncEnumerable();

    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) =>
        Nodes.OrderBy(node => (node.Level, node.Index)).Select(node => (node.Level, node.Index, node.Hash)).ToAsyncEnumerable();

    public IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default) => Checkpoints.ToAsyncEnumerable();

    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => Task.FromResult(Checkpoints.LastOrDefault());

    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
