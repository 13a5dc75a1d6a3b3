using Assay.Tracking.Outbox;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The outbox in PostgreSQL. What waits is shown to one server at a time, so that a ledger is told once: see <see cref="RelayLease"/>.</summary>
internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox, IAsyncDisposable
{
    // What another server writes is not signalled; it is found when somebody looks again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly RelayLease _lease = new(database);

    public async Task<string> StoreIdAsync(CancellationToken cancellation = default) =>
        (await database.ReadAsync(connection => connection.ReadAsync(TrackingSql.StoreId, row => row.GetString(0), cancellation), cancellation)).Single();

    public async Task<IReadOnlyList<WaitingEntry>> WaitingAsync(int most, CancellationToken cancellation = default)
    {
        if (!await _lease.TakeAsync(cancellation)) return [];
        return await database.ReadAsync(
            connection => connection.ReadAsync(TrackingSql.Waiting, row => new WaitingEntry(row.GetInt64(0), new OutboxEntry(row.GetString(1), row.Bytes(2), row.Text(3))), cancellation, most), cancellation);
    }

    public Task ToldAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation = default) =>
        database.WriteAsync(session => session.Connection.RunAsync(TrackingSql.Told, (object)numbers.ToArray()), cancellation);

    public async Task ChangedAsync(CancellationToken cancellation = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await database.Outbox.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to look again.
        }
    }

    /// <summary>Lets another server tell the ledger.</summary>
    public ValueTask DisposeAsync() => _lease.DisposeAsync();
}
