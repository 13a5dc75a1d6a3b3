using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Reads rows of runs.</summary>
internal static class RunRows
{
    /// <summary>A row of <see cref="RunSql.Columns"/>.</summary>
    public static RunInfo Info(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), (RunStatus)row.GetInt32(5), row.GetInt64(6), row.IsDBNull(7) ? null : row.GetInt64(7), row.GetString(8),
        (LifecycleStage)row.GetInt32(9))
    {
        FinishedDigest = row.IsDBNull(10) ? null : new Digest(row.Bytes(10)),
        ChangedAfterFinish = row.GetBoolean(11),
    };

    /// <summary>Locks runs for a change to come.</summary>
    public static Task<List<RunInfo>> LockAsync(PostgresSession session, IEnumerable<string> runIds) =>
        session.Connection.ReadAsync(RunSql.Lock, Info, CancellationToken.None, (object)runIds.Where(PostgresText.IsSound).Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>A point in three columns.</summary>
    public static MetricPoint Point(NpgsqlDataReader row, int place) => new(row.GetDouble(place), row.GetInt64(place + 1), row.GetInt64(place + 2));
}
