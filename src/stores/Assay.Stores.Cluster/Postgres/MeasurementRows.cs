using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Points that measure models, in the order in which they were logged.</summary>
internal sealed class MeasurementRows
{
    private readonly List<(long Run, LogChange Change)> _logs = [];

    public void Add(long run, LogChange change)
    {
        if (change.Measurements.Count > 0) _logs.Add((run, change));
    }

    /// <summary>Adds the statement that writes them.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_logs.Count == 0) return;
        var rows = _logs.SelectMany(log => log.Change.Measurements.Select(point => (log.Run, point.ModelId, point.Metric, point.Measured))).ToArray();
        batch.Add(
            RunSql.AddModelMetrics, rows.Select(row => row.ModelId).ToArray(), rows.Select(row => row.Run).ToArray(), rows.Select(row => row.Metric.Key).ToArray(),
            rows.Select(row => row.Metric.Point.Value).ToArray(), rows.Select(row => row.Metric.Point.Timestamp).ToArray(), rows.Select(row => row.Metric.Point.Step).ToArray(),
            rows.Select(row => row.Measured.DatasetName).ToArray(), rows.Select(row => row.Measured.DatasetDigest).ToArray());
    }
}
