using Assay.Tracking.Index;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Columns of runs, within one transaction that sees one moment.</summary>
/// <param name="connection">In that transaction.</param>
/// <param name="moments">What was read when.</param>
internal sealed class PostgresRunColumns(NpgsqlConnection connection, ReadMoments moments) : IRunColumns
{
    public RunChanges ChangesSince(long cursor)
    {
        string? now = null;
        Read(ColumnSql.Moment, [], row => now = row.GetString(0));
        var before = moments.Find(cursor);
        var next = moments.Add(now!);
        if (before is null) return new RunChanges(next, null);
        var numbers = new HashSet<long>();
        Read(ColumnSql.ChangedSince, [before], row => numbers.Add(row.GetInt64(0)));
        return new RunChanges(next, numbers);
    }

    public void ReadRuns(IReadOnlyCollection<long>? only, Action<RunRow> row) =>
        Read(ColumnSql.Runs, only, [], read => row(new RunRow(read.GetInt64(0), read.GetString(1), read.GetString(2), (LifecycleStage)read.GetInt32(3), read.GetInt64(4))));

    public void ReadAttribute(RunAttribute attribute, IReadOnlyCollection<long>? only, Action<long, string> row) => Read(
        attribute switch
        {
            RunAttribute.Status => ColumnSql.Statuses,
            RunAttribute.RunName => ColumnSql.Names,
            RunAttribute.UserId => ColumnSql.Users,
            RunAttribute.ArtifactUri => ColumnSql.ArtifactUris,
            RunAttribute.EndTime => ColumnSql.EndTimes,
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        },
        only,
        [],
        read => row(read.GetInt64(0), read.GetString(1)));

    public void ReadMetric(string key, IReadOnlyCollection<long>? only, Action<long, double> row) => ReadKey(ColumnSql.Metrics, key, only, read => row(read.GetInt64(0), read.GetDouble(1)));

    public void ReadParam(string key, IReadOnlyCollection<long>? only, Action<long, string> row) => ReadKey(ColumnSql.Params, key, only, read => row(read.GetInt64(0), read.GetString(1)));

    public void ReadTag(string key, IReadOnlyCollection<long>? only, Action<long, string> row) => ReadKey(ColumnSql.Tags, key, only, read => row(read.GetInt64(0), read.GetString(1)));

    public void ReadDatasets(IReadOnlyCollection<long>? only, Action<long, RunDataset> row) => Read(ColumnSql.Datasets, only, [], read => row(read.GetInt64(0), LinkedDataset.Of(read.Bytes(1))));

    private void ReadKey(string sql, string key, IReadOnlyCollection<long>? only, Action<NpgsqlDataReader> row)
    {
        if (PostgresText.IsSound(key)) Read(sql, only, [key], row);
    }

    private void Read(string sql, IReadOnlyCollection<long>? only, object[] values, Action<NpgsqlDataReader> row)
    {
        if (only is null) Read(sql, values, row);
        else Read($"{sql} {(sql.Contains(" WHERE ", StringComparison.Ordinal) ? "AND" : "WHERE")} run_no = ANY(${values.Length + 1})", [.. values, only.ToArray()], row);
    }

    private void Read(string sql, object[] values, Action<NpgsqlDataReader> row)
    {
        using var batch = connection.Statement(sql, values);
        using var reader = batch.ExecuteReader();
        while (reader.Read()) row(reader);
    }
}
