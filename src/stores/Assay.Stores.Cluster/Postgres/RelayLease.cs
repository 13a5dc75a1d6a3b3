using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The right to tell the ledger: of all servers over one database one has it, as long as its connection lives. When that server ends, another gets it.</summary>
internal sealed class RelayLease(PostgresDatabase database) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private NpgsqlConnection? _connection;

    /// <summary>Whether this server has the right, or gets it now.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await IsAliveAsync(cancellation) || await BeginAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection) await EndAsync(connection);
        _connection = null;
        _gate.Dispose();
    }

    private async Task<bool> IsAliveAsync(CancellationToken cancellation)
    {
        if (_connection is not { } connection) return false;
        try
        {
            await connection.RunAsync(TrackingSql.Alive);
            return true;
        }
        catch (NpgsqlException)
        {
            // The connection is lost, and the right with it.
            _connection = null;
            await connection.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    private async Task<bool> BeginAsync(CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        try
        {
            if ((await connection.ReadAsync(TrackingSql.TakeRelay, row => row.GetBoolean(0), cancellation))[0]) _connection = connection;
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.From(fault);
        }
        finally
        {
            if (_connection is null) await connection.DisposeAsync();
        }

        return _connection is not null;
    }

    // A pooled connection that goes back would keep the lock.
    private static async Task EndAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.RunAsync(TrackingSql.LeaveRelay);
        }
        catch (NpgsqlException)
        {
            // It is lost: so is the lock.
        }

        await connection.DisposeAsync();
    }
}
