using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Reads runs with what was logged to them. The caller sees to it that all statements see one moment.</summary>
internal static class RunReading
{
    /// <summary>The runs, in no order.</summary>
    /// <param name="connection">In a transaction that sees one moment, or with the runs locked.</param>
    /// <param name="sql">How runs are named.</param>
    /// <param name="runs">Their numbers, or one's identifier.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<List<Run>> WholeAsync(NpgsqlConnection connection, RunReadSql sql, object runs, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in new[] { sql.Runs, sql.Metrics, sql.Params, sql.Tags, sql.Links }) batch.Add(statement, runs);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var infos = await reader.RowsAsync(RunRows.Info, cancellation);
        var metrics = await NextAsync(reader, row => new Metric(row.GetString(1), RunRows.Point(row, 2)), cancellation);
        var parameters = await NextAsync(reader, row => new Param(row.GetString(1), row.GetString(2)), cancellation);
        var tags = await NextAsync(reader, row => new Tag(row.GetString(1), row.GetString(2)), cancellation);
        var links = await NextAsync(reader, row => new RunLink((RunLinkKind)row.GetInt32(1), row.GetString(2), row.Bytes(3)), cancellation);
        return [.. infos.Select(info => new Run(
            info, InOrder(metrics[info.Number], metric => metric.Key), InOrder(parameters[info.Number], param => param.Key), InOrder(tags[info.Number], tag => tag.Key), [.. links[info.Number]]))];
    }

    /// <summary>The blocks of all metrics of a run, by key.</summary>
    public static async Task<ILookup<string, byte[]>> HistoriesAsync(NpgsqlConnection connection, long number)
    {
        var blocks = await connection.ReadAsync(RunReadSql.Histories, row => (Key: row.GetString(0), Points: row.Bytes(1)), CancellationToken.None, number);
        return blocks.ToLookup(block => block.Key, block => block.Points, StringComparer.Ordinal);
    }

    /// <summary>What blocks hold, each point once, in order.</summary>
    public static MetricPoint[] History(IEnumerable<byte[]> blocks)
    {
        var points = new List<MetricPoint>();
        foreach (var block in blocks) PointBlock.Read(block, points);
        return MetricHistory.InOrder(points);
    }

    /// <summary>Lets the blocks of a metric go by, one at a time.</summary>
    public static async Task<HistoryWindow> PassAsync(NpgsqlConnection connection, string runId, string key, HistoryWindow window, CancellationToken cancellation)
    {
        await using var batch = connection.Statement(RunReadSql.History, runId, key);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) window.Pass(reader.Bytes(0));
        return window;
    }

    /// <summary>The points that measure models, each once, in the order in which they were logged.</summary>
    public static async Task<IReadOnlyList<ModelMetric>> ModelMetricsAsync(NpgsqlConnection connection, string[] modelIds, CancellationToken cancellation)
    {
        var found = await connection.ReadAsync(
            RunReadSql.ModelMetrics, row => new ModelMetric(row.GetString(0), RunRows.Point(row, 1), row.GetString(4), new MeasuredModel(row.GetString(5), row.Text(6), row.Text(7))), cancellation, (object)modelIds);
        return [.. found.Distinct()];
    }

    private static async Task<ILookup<long, T>> NextAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> shape, CancellationToken cancellation)
    {
        await reader.NextResultAsync(cancellation);
        var rows = await reader.RowsAsync(row => (Run: row.GetInt64(0), Value: shape(row)), cancellation);
        return rows.ToLookup(row => row.Run, row => row.Value);
    }

    private static T[] InOrder<T>(IEnumerable<T> rows, Func<T, string> key) => [.. rows.OrderBy(key, StringComparer.Ordinal)];
}
