namespace Assay.Stores.Embedded.Tracking;

/// <summary>The statements of runs and what is logged to them.</summary>
internal static class RunSql
{
    private const string Columns =
        "SELECT run_no, run_id, experiment_id, name, user_id, status, start_time, end_time, artifact_uri, lifecycle, finished_digest, changed_after_finish FROM run ";

    public const string ById = Columns + "WHERE run_id = ?1";
    public const string ByNumber = Columns + "WHERE run_no = ?1";
    public const string DeletedBefore = Columns + "WHERE lifecycle = 1 AND deleted_at < ?1 ORDER BY deleted_at, run_no";
    public const string NumberById = "SELECT run_no FROM run WHERE run_id = ?1";
    public const string NewestNumber = "SELECT coalesce(max(run_no), 0) FROM run";

    public const string Add = """
        INSERT INTO run (run_id, experiment_id, name, user_id, status, start_time, artifact_uri, lifecycle, changed_after_finish)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0) ON CONFLICT (run_id) DO NOTHING RETURNING run_no
        """;

    public const string Change = """
        UPDATE run SET name = ?2, status = ?3, end_time = ?4, lifecycle = ?5, deleted_at = CASE ?5 WHEN 0 THEN NULL ELSE coalesce(?6, deleted_at) END, finished_digest = ?7, changed_after_finish = ?8
        WHERE run_no = ?1
        """;

    public const string Rename = "UPDATE run SET name = ?2 WHERE run_no = ?1";
    public const string MarkChanged = "UPDATE run SET changed_after_finish = 1 WHERE run_no = ?1";
    public const string SetLifecycle = "UPDATE run SET lifecycle = ?2, deleted_at = ?3 WHERE experiment_id = ?1 AND lifecycle <> ?2 RETURNING run_no";

    public const string AddParam = "INSERT INTO param (run_no, key_no, value) VALUES (?1, ?2, ?3) ON CONFLICT (run_no, key_no) DO NOTHING";
    public const string Param = "SELECT value FROM param WHERE run_no = ?1 AND key_no = ?2";
    public const string RemoveParam = "DELETE FROM param WHERE run_no = ?1 AND key_no = ?2";
    public const string Params = "SELECT key_no, value FROM param WHERE run_no = ?1";

    public const string SetTag = """
        INSERT INTO tag (run_no, key_no, value) VALUES (?1, ?2, ?3)
        ON CONFLICT (run_no, key_no) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
        """;

    public const string HasTag = "SELECT 1 FROM tag WHERE run_no = ?1 AND key_no = ?2";
    public const string RemoveTag = "DELETE FROM tag WHERE run_no = ?1 AND key_no = ?2";
    public const string Tags = "SELECT key_no, value FROM tag WHERE run_no = ?1";

    public const string SetLink = """
        INSERT INTO link (run_no, kind, key, body) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (run_no, kind, key) DO UPDATE SET body = excluded.body WHERE body <> excluded.body
        """;

    public const string Links = "SELECT kind, key, body FROM link WHERE run_no = ?1 ORDER BY link_no";

    public static readonly string[] RemoveAll =
    [
        "DELETE FROM param WHERE run_no = ?1",
        "DELETE FROM tag WHERE run_no = ?1",
        "DELETE FROM latest_metric WHERE run_no = ?1",
        "DELETE FROM point_block WHERE run_no = ?1",
        "DELETE FROM model_metric WHERE run_no = ?1",
        "DELETE FROM link WHERE run_no = ?1",
        "DELETE FROM run WHERE run_no = ?1",
    ];
}
