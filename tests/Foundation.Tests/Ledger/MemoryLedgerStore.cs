using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Foundation.Tests.Ledger;

/// <summary>A ledger store in memory that keeps every promise but durability. What it holds can be tampered with.</summary>
internal sealed class MemoryLedgerStore(LogSigner signer) : ILedgerStore
{
    private readonly Lock _gate = new();
    private readonly MerkleFrontier _frontier = new();
    private readonly Dictionary<string, StoredEnvelope> _byKey = [];
    private readonly Dictionary<(string, string, Digest), StepMark> _marks = [];

    public List<StoredEnvelope> Envelopes { get; } = [];

    public List<MerkleNode> Nodes { get; } = [];

    public List<string> Checkpoints { get; } = [];

    public int Appends { get; private set; }

    /// <summary>Runs inside the next append, before anything of it is looked at: another process that is first.</summary>
    public Action? BeforeNextAppend { get; set; }

    public Task<long> SizeAsync(CancellationToken cancellation = default) => Task.FromResult((long)Envelopes.Count);

    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        var before = BeforeNextAppend;
        BeforeNextAppend = null;
        before?.Invoke();
        lock (_gate)
        {
            Appends++;
            var there = batch.Envelopes.Any(envelope => _byKey.ContainsKey(envelope.IdempotencyKey));
            foreach (var envelope in batch.Envelopes) Append(envelope);
            if (batch.Mark is { } mark && !there) _marks[(mark.Project, mark.Step, mark.Inputs)] = mark;
            Checkpoints.Add(signer.Sign(_frontier.Size, _frontier.Root));
            return Task.FromResult(new AppendReceipt([.. batch.Envelopes.Select(envelope => _byKey[envelope.IdempotencyKey]).Select(stored => (stored.Index, stored.Id))], Checkpoints[^1]));
        }
    }

    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => Task.FromResult(_marks.GetValueOrDefault((project, step, inputs)));

    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public async IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        for (var index = from; index < Math.Min(to, Envelopes.Count); index++) yield return Envelopes[(int)index];
    }

    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<StoredEnvelope>>([.. Envelopes.Where(envelope => envelope.Id.StartsWith(idPrefix, StringComparison.Ordinal)).Take(2)]);

    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredEnvelope>>(keys.Where(_byKey.ContainsKey).ToDictionary(key => key, key => _byKey[key]));

    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => Task.FromResult(level == 0
        ? Envelopes[(int)index].LeafHash
        : Nodes.Cast<MerkleNode?>().FirstOrDefault(node => node!.Value.Level == level && node.Value.Index == index)?.Hash ?? throw new KeyNotFoundException($"No node {index} at level {level}."));

    public async IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var node in Nodes.OrderBy(node => node.Level).ThenBy(node => node.Index)) yield return (node.Level, node.Index, node.Hash);
    }

    public async IAsyncEnumerable<string> CheckpointsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var checkpoint in Checkpoints) yield return checkpoint;
    }

    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => Task.FromResult(Checkpoints.LastOrDefault());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Append(NewEnvelope envelope)
    {
        if (_byKey.ContainsKey(envelope.IdempotencyKey)) return;
        var stored = new StoredEnvelope(Envelopes.Count, envelope.Bytes, envelope.LeafHash, envelope.Id);
        _byKey[envelope.IdempotencyKey] = stored;
        Envelopes.Add(stored);
        _frontier.Append(envelope.LeafHash, Nodes);
    }
}
