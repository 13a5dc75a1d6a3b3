using System.Collections.Concurrent;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Keeps sessions that are clean for the next operation: opening one takes longer than most questions that are asked of it.</summary>
internal sealed class DuckDbSessions(DuckDbOptions options) : IDisposable
{
    private const int MostIdle = 4;

    private readonly ConcurrentBag<DuckDbSession> _idle = [];
    private volatile bool _closed;

    /// <summary>Does the work in a session that nobody else uses meanwhile.</summary>
    public T Use<T>(Func<DuckDbSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var session = _idle.TryTake(out var known) ? known : new DuckDbSession(options);
        try
        {
            var result = work(session);
            if (!session.IsClean || _closed || _idle.Count >= MostIdle) return result;
            _idle.Add(session);
            session = null;
            return result;
        }
        finally
        {
            session?.Dispose();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
