using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Store;

namespace Assay.Ledger.Verification;

/// <summary>A store as it was when its first leaf was read, though others go on appending to it. What they append is left out, and nothing else is.</summary>
internal sealed class StoreSnapshot(ILedgerStore store)
{
    private long? _size;

    public async IAsyncEnumerable<StoredEnvelope> LeavesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var size = await SizeAsync(cancellation);
        await foreach (var leaf in store.ReadAsync(0, size, cancellation).WithCancellation(cancellation)) yield return leaf;
    }

    public async IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var size = await SizeAsync(cancellation);
        await foreach (var node in store.NodesAsync(cancellation).WithCancellation(cancellation))
            if (!IsLater(node.Level, node.Index, size)) yield return node;
    }

    /// <summary>
    /// Only larger checkpoints at the very end are later ones. A larger one with another behind it is not: it may be all that is left of records that were taken out.
    /// </summary>
    public async IAsyncEnumerable<string> CheckpointsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var size = await SizeAsync(cancellation);
        var larger = new List<string>();
        await foreach (var note in store.CheckpointsAsync(cancellation).WithCancellation(cancellation))
        {
            larger.Add(note);
            if (Checkpoint.Parse(note).Value?.Size > size) continue;
            foreach (var held in larger) yield return held;
            larger.Clear();
        }
    }

    /// <summary>Leaves first, then the checkpoint: one that came in between covers more than was counted, and never less.</summary>
    private async Task<long> SizeAsync(CancellationToken cancellation)
    {
        if (_size is { } known) return known;
        var leaves = await store.SizeAsync(cancellation);
        var covered = await store.NewestCheckpointAsync(cancellation) is { } note ? Checkpoint.Parse(note).Value?.Size ?? 0 : 0;
        _size = Math.Max(leaves, covered);
        return _size.Value;
    }

    private static bool IsLater(int level, long index, long size) => level is > 0 and < 63 && index >= 0 && index >= size >> level && index < long.MaxValue >> level;
}
