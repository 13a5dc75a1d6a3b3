using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>
/// The records of a bundle as a log that is only read: each at the leaf that it has in its own log, the leaves between them not there. It verifies nothing: give it
/// a bundle that was verified. It holds no tree; what asks for nodes or heads asks the wrong log.
/// </summary>
public sealed class BundleLog : ILedgerStore
{
    private readonly SortedDictionary<long, StoredEnvelope> _leaves = [];
    private readonly SortedDictionary<string, StoredEnvelope> _byId = new(StringComparer.Ordinal);

    /// <summary>A log of these leaves.</summary>
    public BundleLog(IEnumerable<StoredEnvelope> leaves)
    {
        foreach (var leaf in leaves) (_leaves[leaf.Index], _byId[leaf.Id]) = (leaf, leaf);
    }

    /// <summary>The leaves, in the order of the log.</summary>
    public IReadOnlyCollection<StoredEnvelope> Leaves => _leaves.Values;

    /// <summary>The records of a bundle, with bytes of their own: the bundle need not be kept.</summary>
    public static BundleLog Of(Bundle bundle) => new(bundle.Manifest.Records.Select(record =>
    {
        var bytes = bundle.Files[BundleFiles.Record(record.Id)].ToArray();
        return new StoredEnvelope(record.Index, bytes, LeafHash.Of(bytes), record.Id);
    }));

    /// <summary>The same log without the records that are not wanted.</summary>
    public BundleLog Where(Func<StoredEnvelope, bool> isWanted) => new(_leaves.Values.Where(isWanted));

    /// <inheritdoc/>
    public Task<long> SizeAsync(CancellationToken cancellation = default) => Task.FromResult(_leaves.Count == 0 ? 0 : _leaves.Keys.Last() + 1);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        if (to == from + 1)
        {
            if (_leaves.TryGetValue(from, out var only)) yield return only;
            yield break;
        }

        foreach (var leaf in _leaves.Values.SkipWhile(leaf => leaf.Index < from).TakeWhile(leaf => leaf.Index < to)) yield return leaf;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<StoredEnvelope>>(_byId.TryGetValue(idPrefix, out var whole) ? [whole] : [.. _byId.Values.Where(leaf => leaf.Id.StartsWith(idPrefix, StringComparison.Ordinal)).Take(2)]);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredEnvelope>>(_leaves.Values.Select(leaf => (leaf, Key: KeyOf(leaf))).Where(pair => pair.Key is not null && keys.Contains(pair.Key)).ToDictionary(pair => pair.Key!, pair => pair.leaf, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => Task.FromResult<StepMark?>(null);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: nothing is written to a bundle.</exception>
    public Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default) => throw OnlyRead();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: nothing is written to a bundle.</exception>
    public Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default) => throw OnlyRead();

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">Always: a bundle has the way from each record to one head, and no tree.</exception>
    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => throw new KeyNotFoundException("A bundle has no tree.");

    /// <inheritdoc/>
    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) => AsyncEnumerable.Empty<(int, long, Digest)>();

    /// <inheritdoc/>
    public IAsyncEnumerable<string> CheckpointsAsync(CancellationToken cancellation = default) => AsyncEnumerable.Empty<string>();

    /// <inheritdoc/>
    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? KeyOf(StoredEnvelope leaf) => Envelope.Parse(leaf.Bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload)) is { Succeeded: true, Value: var statement } ? statement!.IdempotencyKey : null;

    private static NotSupportedException OnlyRead() => new("A bundle is only read.");
}
