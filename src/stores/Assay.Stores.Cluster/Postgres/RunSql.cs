namespace Assay.Stores.Cluster.Postgres;

/// <summary>The statements that write runs and what is logged to them. Many rows are one statement over arrays.</summary>
internal static class RunSql
{
    public const string Columns = "run_no, run_id, experiment_id, name, user_id, status, start_time, end_time, artifact_uri, lifecycle, finished_digest, changed_after_finish";

    public const string ById = $"SELECT {Columns} FROM run WHERE run_id = $1";
    public const string DeletedBefore = $"SELECT {Columns} FROM run WHERE lifecycle = 1 AND deleted_at < $1 ORDER BY deleted_at, run_no";

    // Who changes several runs locks them in the order of their numbers: nobody then waits for somebody who waits for them.
    public const string Lock = $"SELECT {Columns} FROM run WHERE run_id = ANY($1) ORDER BY run_no FOR NO KEY UPDATE";
    public const string LockOfExperiment = "SELECT run_no FROM run WHERE experiment_id = $1 AND lifecycle <> $2 ORDER BY run_no FOR NO KEY UPDATE";

    // The experiments stay as they are until the runs are in.
    public const string ExperimentStates = "SELECT id, state FROM document WHERE kind = $1 AND id = ANY($2) ORDER BY id FOR SHARE";

    // What belongs to a new run is joined to what was just added, never to the table of all runs: how it is planned must not depend on how many there are.
    public const string Add = """
        WITH added AS (
            INSERT INTO run (run_id, experiment_id, name, user_id, status, start_time, artifact_uri, lifecycle, changed_after_finish)
            SELECT run_id, experiment_id, name, user_id, 1, start_time, artifact_uri, 0, false
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[]) WITH ORDINALITY AS r (run_id, experiment_id, name, user_id, start_time, artifact_uri, place)
            WHERE (SELECT state FROM document WHERE kind = $7 AND id = experiment_id) = $8
            ORDER BY place ON CONFLICT (run_id) DO NOTHING RETURNING run_id, run_no),
        changed AS (INSERT INTO run_change (run_no, changed_xid) SELECT run_no, pg_current_xact_id() FROM added),
        tagged AS (
            INSERT INTO tag (run_no, key, value)
            SELECT run_no, key, value FROM unnest($9::text[], $10::text[], $11::text[]) AS t (run_id, key, value) JOIN added USING (run_id))
        SELECT run_id, run_no FROM added
        """;

    // What searches are told of: also of a run that is gone, whose row here stays.
    public const string Touch = "UPDATE run_change SET changed_xid = pg_current_xact_id() WHERE run_no = ANY($1)";

    public const string Change = """
        UPDATE run SET name = $2, status = $3, end_time = $4::bigint, lifecycle = $5, deleted_at = CASE $5 WHEN 0 THEN NULL ELSE coalesce($6::bigint, deleted_at) END,
            finished_digest = $7::bytea, changed_after_finish = $8
        WHERE run_no = $1
        """;

    public const string Mark = """
        UPDATE run SET name = m.name, changed_after_finish = m.changed
        FROM unnest($1::bigint[], $2::text[], $3::boolean[]) AS m (run_no, name, changed) WHERE run.run_no = m.run_no
        """;

    public const string SetLifecycle = "UPDATE run SET lifecycle = $2, deleted_at = $3::bigint WHERE run_no = ANY($1)";

    public const string AddParams = "INSERT INTO param (run_no, key, value) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])";
    public const string SetTags = "INSERT INTO tag (run_no, key, value) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[]) ON CONFLICT (run_no, key) DO UPDATE SET value = excluded.value";
    public const string RemoveTags = "DELETE FROM tag USING unnest($1::bigint[], $2::text[]) AS gone (run_no, key) WHERE tag.run_no = gone.run_no AND tag.key = gone.key";
    public const string SetLinks = """
        INSERT INTO link (run_no, kind, key, body) SELECT * FROM unnest($1::bigint[], $2::integer[], $3::text[], $4::bytea[])
        ON CONFLICT (run_no, kind, key) DO UPDATE SET body = excluded.body
        """;

    public const string AddPoints = "INSERT INTO point_block (run_no, key, points) SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[])";

    public const string RemovePoints = "DELETE FROM point_block WHERE run_no = $1 AND key = ANY($2)";

    // PostgreSQL puts NaN above all numbers, and a metric's latest point has it below.
    public const string SetLatest = """
        INSERT INTO latest_metric AS l (run_no, key, value, timestamp, step) SELECT * FROM unnest($1::bigint[], $2::text[], $3::float8[], $4::bigint[], $5::bigint[])
        ON CONFLICT (run_no, key) DO UPDATE SET value = excluded.value, timestamp = excluded.timestamp, step = excluded.step
        WHERE (excluded.step, excluded.timestamp) > (l.step, l.timestamp)
            OR (excluded.step, excluded.timestamp) = (l.step, l.timestamp) AND excluded.value <> 'NaN' AND (l.value = 'NaN' OR excluded.value > l.value)
        """;

    public const string AddModelMetrics = """
        INSERT INTO model_metric (model_id, run_no, key, value, timestamp, step, dataset_name, dataset_digest)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::float8[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])
        """;

    public static readonly string[] RemoveAll =
    [
        "DELETE FROM param WHERE run_no = ANY($1)",
        "DELETE FROM tag WHERE run_no = ANY($1)",
        "DELETE FROM latest_metric WHERE run_no = ANY($1)",
        "DELETE FROM point_block WHERE run_no = ANY($1)",
        "DELETE FROM model_metric WHERE run_no = ANY($1)",
        "DELETE FROM link WHERE run_no = ANY($1)",
        "DELETE FROM run WHERE run_no = ANY($1)",
    ];
}
