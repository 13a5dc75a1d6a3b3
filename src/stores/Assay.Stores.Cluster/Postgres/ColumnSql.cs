namespace Assay.Stores.Cluster.Postgres;

/// <summary>The statements that read a column of all runs. <see cref="PostgresRunColumns"/> restricts them to some.</summary>
internal static class ColumnSql
{
    public const string Moment = "SELECT pg_current_snapshot()::text";
    public const string ChangedSince = """
        SELECT run_no FROM run_change WHERE changed_xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(changed_xid, $1::pg_snapshot)
        """;

    public const string Runs = "SELECT run_no, run_id, experiment_id, lifecycle, start_time FROM run";
    public const string Statuses = "SELECT run_no, CASE status WHEN 1 THEN 'RUNNING' WHEN 2 THEN 'SCHEDULED' WHEN 3 THEN 'FINISHED' WHEN 4 THEN 'FAILED' WHEN 5 THEN 'KILLED' END FROM run";
    public const string Names = "SELECT run_no, name FROM run";
    public const string Users = "SELECT run_no, user_id FROM run";
    public const string ArtifactUris = "SELECT run_no, artifact_uri FROM run";
    public const string EndTimes = "SELECT run_no, end_time::text FROM run WHERE end_time IS NOT NULL";
    public const string Metrics = "SELECT run_no, value FROM latest_metric WHERE key = $1";
    public const string Params = "SELECT run_no, value FROM param WHERE key = $1";
    public const string Tags = "SELECT run_no, value FROM tag WHERE key = $1";
    public const string Datasets = "SELECT run_no, body FROM link WHERE kind = 1";
}
