namespace Assay.Stores.Embedded.Tracking;

/// <summary>Where changes wait for the writer. Callers wait too while it is full.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostWaiting = 4096;
    private const int MostInGroup = 1024;
    private const long MostBytesInGroup = 8 << 20;
    private const int LongestGatheringMilliseconds = 1;

    private readonly SemaphoreSlim _room = new(MostWaiting);
    private readonly object _gate = new();
    private readonly Queue<TrackingWrite> _waiting = new();
    private int _wanted = 1;
    private bool _closed;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask EnqueueAsync(TrackingWrite write, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTrackingStore));
            _waiting.Enqueue(write);
            if (_waiting.Count >= _wanted) Monitor.Pulse(_gate);
        }
    }

    /// <summary>Blocks until something waits, and takes as much as makes a group.</summary>
    /// <param name="group">Takes them; may stay empty when callers gave up.</param>
    /// <param name="expected">How many are likely to come at once: they are waited for, a moment long.</param>
    /// <returns>Whether to go on: false when the queue is closed and empty.</returns>
    public bool Take(List<TrackingWrite> group, int expected)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed) Monitor.Wait(_gate);
            _wanted = Math.Min(expected, MostInGroup);
            if (_waiting.Count < _wanted && !_closed) Monitor.Wait(_gate, LongestGatheringMilliseconds);
            _wanted = 1;
            if (_waiting.Count == 0) return false;
            Gather(group);
            return true;
        }
    }

    /// <summary>Takes nothing more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    public void Dispose() => _room.Dispose();

    private void Gather(List<TrackingWrite> group)
    {
        var (taken, bytes) = (0, 0L);
        for (; taken < MostInGroup && bytes < MostBytesInGroup && _waiting.TryDequeue(out var write); taken++)
        {
            bytes += write.Bytes;
            if (write.IsCancelled) write.Cancel();
            else group.Add(write);
        }

        _room.Release(taken);
    }
}
