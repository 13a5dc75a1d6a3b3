using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>
/// The one writer of a tracking store within a process, on a thread of its own. It takes whatever callers have queued, applies it in one transaction, commits, and only
/// then answers: the cost of reaching the disk is shared by all who came while the last commit was under way.
/// </summary>
internal sealed class TrackingWriter : IAsyncDisposable
{
    // Where a commit takes long, the callers who were just answered come again before the next one is worth beginning without them.
    private static readonly TimeSpan SlowCommit = TimeSpan.FromMilliseconds(0.7);

    private readonly WriteQueue _queue = new();
    private readonly SqliteFile _file;
    private readonly Action _outboxGrew;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private WriteSession? _session;

    /// <param name="file">The database.</param>
    /// <param name="outboxGrew">Told after each commit that put something into the outbox.</param>
    /// <param name="clock">Measures how long commits take.</param>
    public TrackingWriter(SqliteFile file, Action outboxGrew, TimeProvider clock)
    {
        (_file, _outboxGrew, _clock) = (file, outboxGrew, clock);
        new Thread(Loop) { IsBackground = true, Name = "tracking writer" }.Start();
    }

    /// <summary>Makes a change; waits while too many are queued.</summary>
    /// <param name="change">Within the transaction; may be called again when that was undone.</param>
    /// <param name="bytes">Roughly how much it adds.</param>
    /// <param name="cancellation">Stops before anything is begun.</param>
    /// <returns>What the change answered, once it is durable.</returns>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="StoreFaultException">The file is damaged, locked, full or not writable; nothing of the change was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteSession, T> change, long bytes, CancellationToken cancellation)
    {
        var write = new TrackingWrite<T>(change, bytes, cancellation);
        await _queue.EnqueueAsync(write, cancellation);
        return await write.Done;
    }

    /// <summary>Finishes what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _ended.Task;
        _queue.Dispose();
    }

    private void Loop()
    {
        var group = new List<TrackingWrite>();
        for (var expected = 1; _queue.Take(group, expected); group.Clear())
        {
            var started = _clock.GetTimestamp();
            var answers = CommitOrFail(group);
            expected = _clock.GetElapsedTime(started) < SlowCommit ? 1 : group.Count + _queue.Count;
            answers();
        }

        _session?.Dispose();
        _ended.SetResult();
    }

    /// <returns>Tells the callers.</returns>
    private Action CommitOrFail(List<TrackingWrite> group)
    {
        if (group.Count == 0) return () => { };
        try
        {
            Commit(group);
            return () => group.ForEach(write => write.Acknowledge());
        }
        catch (Exception fault)
        {
            Forget();
            if (group.Count > 1 && IsOfOneCaller(fault)) return () => CommitOneByOne(group);
            var told = Told(fault);
            return () => group.ForEach(write => write.Fail(told));
        }
    }

    // One of them is at fault, and the others are not to pay for it.
    private void CommitOneByOne(List<TrackingWrite> group)
    {
        foreach (var write in group) CommitOrFail([write])();
    }

    private void Commit(List<TrackingWrite> group)
    {
        _session ??= new WriteSession(_file.Connect());
        _session.Begin();
        foreach (var write in group) write.Apply(_session);
        _session.Commit();
        if (_session.OutboxGrew) _outboxGrew();
    }

    private static bool IsOfOneCaller(Exception fault) => fault is not SqliteException reported || reported.SqliteErrorCode == SqliteFaults.Constraint;

    private Exception Told(Exception fault) => fault switch
    {
        SqliteException reported => SqliteFaults.From(reported, _file.Path),
        _ when SqliteFaults.IsOfReading(fault) => SqliteFaults.Misshapen(_file.Path, fault),
        _ => fault,
    };

    /// <summary>After a fault nothing in hand is trusted: the connection and all that is remembered are taken afresh.</summary>
    private void Forget()
    {
        try
        {
            _session?.Dispose();
        }
        catch (SqliteException)
        {
            // The connection is closed all the same; the first fault is the one to tell.
        }

        _session = null;
    }
}
