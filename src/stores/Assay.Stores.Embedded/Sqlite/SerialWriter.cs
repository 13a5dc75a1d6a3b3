using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>One connection for writing, opened when first used, and one write at a time. After a fault it is closed, which rolls back, and opened afresh.</summary>
/// <param name="file">The database.</param>
/// <param name="prepare">Makes further settings on a new connection.</param>
internal sealed class SerialWriter(SqliteFile file, Action<SqliteConnection> prepare) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;

    /// <exception cref="StoreFaultException">The file is damaged, locked, full or not writable.</exception>
    public async Task WriteAsync(Action<SqliteConnection> write, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await DiskWork.RunAsync(() => write(_connection ?? Open()));
        }
        catch (Exception fault)
        {
            _connection?.Dispose();
            _connection = null;
            if (fault is SqliteException reported) throw SqliteFaults.From(reported, file.Path);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        _connection?.Dispose();
        _gate.Dispose();
    }

    private SqliteConnection Open()
    {
        _connection = file.Connect();
        prepare(_connection);
        return _connection;
    }
}
