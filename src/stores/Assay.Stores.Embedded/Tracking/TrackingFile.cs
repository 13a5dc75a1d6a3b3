using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The database of a tracking store, with all who read it and the one who writes it. Opened when first used.</summary>
internal sealed class TrackingFile : IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly Lazy<TrackingWriter> _writer;
    private bool _closed;

    public TrackingFile(string path, TimeProvider clock, int patienceSeconds)
    {
        _file = new SqliteFile(path, TrackingSchema.Schema, patienceSeconds);
        _writer = new(() => new TrackingWriter(_file, Outbox.Signal, clock));
    }

    /// <summary>The texts of committed words.</summary>
    public WordTexts Words { get; } = new();

    /// <summary>Tells those who wait that the outbox has grown.</summary>
    public OutboxSignal Outbox { get; } = new();

    /// <summary>Runs a query as of one moment, on the caller's thread: it is short.</summary>
    /// <exception cref="StoreFaultException">The file is damaged, locked or otherwise unusable.</exception>
    public T Read<T>(Func<StatementSet, T> query, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTrackingStore));
        cancellation.ThrowIfCancellationRequested();
        return _file.Read(connection => StatementSet.Of(connection).AsOfOneMoment(query));
    }

    /// <summary>Makes a change: see <see cref="TrackingWriter.WriteAsync"/>.</summary>
    public Task<T> WriteAsync<T>(Func<WriteSession, T> change, long bytes, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTrackingStore));
        return _writer.Value.WriteAsync(change, bytes, cancellation);
    }

    /// <summary>Finishes the changes that are queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        if (_writer.IsValueCreated) await _writer.Value.DisposeAsync();
        _file.Dispose();
    }
}
