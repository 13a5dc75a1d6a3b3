using System.Threading.Channels;
using Assay.Ledger.Merkle;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// The one writer of a ledger within a process. It takes whatever callers have queued, applies it in one transaction, signs and stores the
/// head that covers it, commits, and only then answers: the cost of reaching the disk is shared by all who came while the last was under way.
/// </summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    private const int MostQueued = 1024;
    private const int MostInGroup = 1024;
    private const long MostBytesInGroup = 8 << 20;

    private readonly Channel<LedgerWrite> _queue = Channel.CreateBounded<LedgerWrite>(new BoundedChannelOptions(MostQueued) { SingleReader = true });
    private readonly SqliteFile _file;
    private readonly HeadSigner _sign;
    private readonly Action<string> _headStored;
    private readonly Task _loop;
    private PreparedLedger? _prepared;
    private MerkleFrontier? _frontier;
    private string? _head;

    public LedgerWriter(SqliteFile file, HeadSigner sign, Action<string> headStored)
    {
        _file = file;
        _sign = sign;
        _headStored = headStored;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Queues a change; waits while too many are queued.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task EnqueueAsync(LedgerWrite write, CancellationToken cancellation)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteLedgerStore), "The ledger's store is closed.");
        }
    }

    /// <summary>Finishes what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _prepared?.Dispose();
    }

    private async Task LoopAsync()
    {
        var group = new List<LedgerWrite>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            Gather(group);
            if (group.Count > 0) await DiskWork.RunAsync(() => CommitOrFail(group));
            group.Clear();
        }
    }

    private void Gather(List<LedgerWrite> group)
    {
        var bytes = 0L;
        while (group.Count < MostInGroup && bytes < MostBytesInGroup && _queue.Reader.TryRead(out var write))
        {
            bytes += write.Bytes;
            if (write.IsCancelled) write.Cancel();
            else group.Add(write);
        }
    }

    private void CommitOrFail(List<LedgerWrite> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception fault)
        {
            Forget();
            var told = fault is SqliteException reported ? SqliteFaults.From(reported, _file.Path) : fault;
            foreach (var write in group) write.Fail(told);
        }
    }

    private void Commit(List<LedgerWrite> group)
    {
        var prepared = _prepared ??= new PreparedLedger(_file.Connect());
        prepared.Begin();
        var frontier = Current(prepared);
        var growth = new LedgerGrowth(prepared, frontier);
        var refused = new Dictionary<LedgerWrite, Exception>();
        foreach (var write in group)
        {
            if (growth.TryApply(write) is { } fault) refused.Add(write, fault);
        }
        var head = Head(prepared, frontier.Size, growth.Frontier);
        prepared.Commit();
        (_frontier, _head) = (growth.Frontier, head);
        if (growth.Frontier.Size > frontier.Size) _headStored(head);
        Answer(group, refused, head);
    }

    private static void Answer(List<LedgerWrite> group, Dictionary<LedgerWrite, Exception> refused, string head)
    {
        foreach (var write in group)
        {
            if (refused.TryGetValue(write, out var fault)) write.Fail(fault);
            else write.Acknowledge(head);
        }
    }

    /// <summary>The right edge as this transaction finds it: the one in hand, unless another process has appended since.</summary>
    private MerkleFrontier Current(PreparedLedger prepared)
    {
        var size = prepared.Size();
        if (_frontier?.Size == size) return _frontier;
        _head = size == 0 ? null : prepared.CheckpointAt(size) ?? throw LedgerFaults.NoHead(_file.Path, size);
        return MerkleFrontier.Restore(size, (level, index) => prepared.Node(level, index) ?? throw LedgerFaults.NoNode(_file.Path, level, index));
    }

    private string Head(PreparedLedger prepared, long before, MerkleFrontier after)
    {
        if (after.Size == before && _head is not null) return _head;
        var head = _sign(after.Size, after.Root);
        if (after.Size > 0) prepared.AddCheckpoint(after.Size, head);
        return head;
    }

    /// <summary>After a fault nothing in hand is trusted: the connection and the edge are taken afresh.</summary>
    private void Forget()
    {
        try
        {
            _prepared?.RollBack();
        }
        catch (SqliteException)
        {
            // The connection is closed next, which rolls back too; the first fault is the one to tell.
        }
        _prepared?.Dispose();
        (_prepared, _frontier, _head) = (null, null, null);
    }
}
