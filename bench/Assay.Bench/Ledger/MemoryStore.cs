using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Bench.Ledger;

/// <summary>Hashes and signs heads as a store does, in memory.</summary>
/// <param name="signer">Signs the heads.</param>
/// <param name="keeps">Whether what is appended is kept, to be read again; else only the edge of the tree is.</param>
internal sealed class MemoryStore(LogSigner signer, bool keeps) : ILedgerStore
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
                if (keeps) Envelopes.Add(new StoredEnvelope(_frontier.Size, envelope.Bytes, envelope.LeafHash, envelope.Id));
                _frontier.Append(envelope.LeafHash, keeps ? Nodes : null);
            }

            var head = signer.Sign(_frontier.Size, _frontier.Root);
            if (keeps) Checkpoints.Add(head);
            return Task.FromResult(new AppendReceipt([.. batch.Envelopes.Select((envelope, i) => (first + i, envelope.Id))], head));
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
