namespace Assay.Stores.Embedded.Tracking;

/// <summary>The statements of metrics.</summary>
internal static class MetricSql
{
    public const string LatestOfRun = "SELECT key_no, value, timestamp, step FROM latest_metric WHERE run_no = ?1";
    public const string Latest = "SELECT value, timestamp, step FROM latest_metric WHERE run_no = ?1 AND key_no = ?2";

    public const string SetLatest = """
        INSERT INTO latest_metric (run_no, key_no, value, timestamp, step) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (run_no, key_no) DO UPDATE SET value = excluded.value, timestamp = excluded.timestamp, step = excluded.step
        """;

    public const string AddBlock = "INSERT INTO point_block (run_no, key_no, block_no, points) VALUES (?1, ?2, ?3, ?4)";

    // Putting two blobs side by side gives a text of the same bytes.
    public const string ExtendBlock = "UPDATE point_block SET points = CAST(points || ?4 AS BLOB) WHERE run_no = ?1 AND key_no = ?2 AND block_no = ?3";

    public const string NewestBlock = "SELECT block_no, points FROM point_block WHERE run_no = ?1 AND key_no = ?2 ORDER BY block_no DESC LIMIT 1";
    public const string Blocks = "SELECT points FROM point_block WHERE run_no = ?1 AND key_no = ?2 ORDER BY block_no";

    public const string AddModelMetric = """
        INSERT INTO model_metric (model_id, run_no, key_no, value, timestamp, step, dataset_name, dataset_digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    public const string ModelMetrics = """
        SELECT metric_no, run_id, key_no, value, timestamp, step, dataset_name, dataset_digest
        FROM model_metric JOIN run USING (run_no) WHERE model_id = ?1 ORDER BY metric_no
        """;
}
