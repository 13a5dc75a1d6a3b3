using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The database: connections, transactions, and another try where that is sound. Its tables are brought up to date when it is first used.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const int MostTries = 12;
    private const int DriversMostConnections = 100;
    private const int OurMostConnections = 24;
    private const int MostPrepared = 128;

    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isReady;
    private volatile bool _isClosed;

    public PostgresDatabase(PostgresOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = PostgresText.Quoted(options.Schema), MaxAutoPrepare = MostPrepared };
        // Nothing of ours outlives its transaction on a connection, but the relay's lock, which it gives up itself: a reset would be six statements before each use.
        settings.NoResetOnClose = true;
        settings.ApplicationName ??= "assay";
        if (settings.MaxPoolSize == DriversMostConnections) settings.MaxPoolSize = OurMostConnections;
        (_source, _schema) = (NpgsqlDataSource.Create(settings), options.Schema);
    }

    /// <summary>Tells those who wait that the outbox has grown.</summary>
    public OutboxSignal Outbox { get; } = new();

    /// <summary>Runs a query; again on another connection when the one that lay ready is lost.</summary>
    /// <exception cref="DatabaseFaultException">The database is away or not as it has to be.</exception>
    public async Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> query, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await OpenAsync(cancellation);
            try
            {
                return await query(connection);
            }
            catch (NpgsqlException fault) when (attempt == 1 && PostgresFaults.IsOfConnection(fault))
            {
                _source.Clear();
            }
            catch (NpgsqlException fault)
            {
                throw PostgresFaults.From(fault);
            }
        }
    }

    /// <summary>Makes a change in a transaction; again when somebody was in the way, or when the connection was lost before the commit.</summary>
    /// <param name="change">Within the transaction; may be called again when that was undone.</param>
    /// <param name="cancellation">Stops before anything is begun.</param>
    /// <returns>What the change answered, once it is durable.</returns>
    /// <exception cref="DatabaseFaultException">The database is away, full or not as it has to be.</exception>
    public async Task<T> WriteAsync<T>(Func<PostgresSession, Task<T>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await OpenAsync(cancellation);
            var session = new PostgresSession(connection);
            try
            {
                return await CommitAsync(session, change);
            }
            catch (NpgsqlException fault) when (attempt < MostTries && PostgresFaults.IsOfTurns(fault))
            {
                // Whoever was first has committed by now, and what they wrote is seen.
            }
            catch (NpgsqlException fault) when (attempt == 1 && !session.IsCommitting && PostgresFaults.IsOfConnection(fault))
            {
                _source.Clear();
            }
            catch (NpgsqlException fault)
            {
                throw PostgresFaults.From(fault, session.IsCommitting);
            }
        }
    }

    /// <summary>A connection of the caller's own, to the tables as they have to be.</summary>
    /// <exception cref="DatabaseFaultException">The database is away or not as it has to be.</exception>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresTrackingStore));
        try
        {
            if (!_isReady) await PrepareAsync(cancellation);
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.From(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        await _source.DisposeAsync();
        _preparing.Dispose();
    }

    private async Task<T> CommitAsync<T>(PostgresSession session, Func<PostgresSession, Task<T>> change)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(CancellationToken.None);
        var answer = await change(session);
        session.IsCommitting = true;
        await transaction.CommitAsync(CancellationToken.None);
        if (session.OutboxGrew) Outbox.Signal();
        return answer;
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await _preparing.WaitAsync(cancellation);
        try
        {
            if (_isReady) return;
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            await PostgresMigration.RunAsync(connection, _schema, cancellation);
            _isReady = true;
        }
        finally
        {
            _preparing.Release();
        }
    }
}
