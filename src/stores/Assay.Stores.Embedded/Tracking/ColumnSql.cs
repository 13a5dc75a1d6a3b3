namespace Assay.Stores.Embedded.Tracking;

/// <summary>The statements that read a column of all runs, and of one.</summary>
internal static class ColumnSql
{
    public const string Runs = "SELECT run_no, run_id, experiment_id, lifecycle, start_time FROM run";
    public const string Run = Runs + " WHERE run_no = ?1";
    public const string Statuses = "SELECT run_no, status FROM run";
    public const string Status = Statuses + " WHERE run_no = ?1";
    public const string Names = "SELECT run_no, name FROM run";
    public const string Name = Names + " WHERE run_no = ?1";
    public const string Users = "SELECT run_no, user_id FROM run";
    public const string User = Users + " WHERE run_no = ?1";
    public const string ArtifactUris = "SELECT run_no, artifact_uri FROM run";
    public const string ArtifactUri = ArtifactUris + " WHERE run_no = ?1";
    public const string EndTimes = "SELECT run_no, CAST(end_time AS TEXT) FROM run WHERE end_time IS NOT NULL";
    public const string EndTime = EndTimes + " AND run_no = ?1";
    public const string Metrics = "SELECT run_no, value FROM latest_metric WHERE key_no = ?2";
    public const string Metric = Metrics + " AND run_no = ?1";
    public const string Params = "SELECT run_no, value FROM param WHERE key_no = ?2";
    public const string Param = Params + " AND run_no = ?1";
    public const string Tags = "SELECT run_no, value FROM tag WHERE key_no = ?2";
    public const string Tag = Tags + " AND run_no = ?1";
    public const string Datasets = "SELECT run_no, body FROM link WHERE kind = 1";
    public const string Dataset = Datasets + " AND run_no = ?1";
}
