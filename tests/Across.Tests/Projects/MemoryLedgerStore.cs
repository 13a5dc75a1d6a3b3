using Assay.Kernel;
using Assay.Ledger.Store;

namespace Across.Tests.Projects;

/// <summary>Marks and envelopes in memory; nothing of the tree.</summary>
internal sealed class MemoryLedgerStore : ILedgerStore
{
    private readonly Dictionary<(string, string, Digest), StepMark> _marks = [];
    private readonly List<StoredEnvelope> _envelopes = [];

    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        foreach (var envelope in batch.Envelopes) _envelopes.Add(new StoredEnvelope(_envelopes.Count, envelope.Bytes, envelope.LeafHash, envelope.Id));
        if (batch.Mark is { } mark) _marks[(mark.Project, mark.Step, mark.Inputs)] = mark;
        return Task.FromResult(new AppendReceipt([.. batch.Envelopes.Select(envelope => (0L, envelope.Id))], ""));
    }

    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => Task.FromResult(_marks.GetValueOrDefault((project, step, inputs)));

    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default)
    {
        foreach (var key in _marks.Keys.Where(key => key.Item1 == project && key.Item2.StartsWith(stepPrefix, StringComparison.Ordinal)).ToList()) _marks.Remove(key);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<StoredEnvelope>>([.. _envelopes.Where(envelope => envelope.Id.StartsWith(idPrefix, StringComparison.Ordinal)).Take(2)]);

    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) => throw new NotSupportedException();

    public void Lose(string id) => _envelopes.RemoveAll(envelope => envelope.Id == id);

    public Task<long> SizeAsync(CancellationToken cancellation = default) => Task.FromResult((long)_envelopes.Count);

    public IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
