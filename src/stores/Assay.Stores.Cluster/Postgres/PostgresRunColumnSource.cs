using System.Data;
using Assay.Tracking.Index;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Reads columns of the database, as of one moment.</summary>
internal sealed class PostgresRunColumnSource(PostgresDatabase database) : IRunIndexSource
{
    private readonly ReadMoments _moments = new();

    public Task ReadColumnsAsync(Action<IRunColumns> read, CancellationToken cancellation = default) => database.ReadAsync(connection => Task.Run(() => Read(connection, read), cancellation), cancellation);

    // Whoever reads columns does so without awaiting, on a thread of the pool.
    private bool Read(NpgsqlConnection connection, Action<IRunColumns> read)
    {
        using var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        using (var only = connection.Statement("SET TRANSACTION READ ONLY")) only.ExecuteNonQuery();
        try
        {
            read(new PostgresRunColumns(connection, _moments));
            return true;
        }
        catch (NpgsqlException fault)
        {
            // Whoever has taken in half is not read to again.
            throw PostgresFaults.From(fault);
        }
    }
}
