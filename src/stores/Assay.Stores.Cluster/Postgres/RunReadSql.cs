namespace Assay.Stores.Cluster.Postgres;

/// <summary>The statements that read runs whole, by what says which: <c>$1</c> is their numbers, or one run's identifier.</summary>
internal sealed class RunReadSql
{
    private RunReadSql(string numbers)
    {
        Runs = $"SELECT {RunSql.Columns} FROM run WHERE run_no = ANY({numbers})";
        Metrics = $"SELECT run_no, key, value, timestamp, step FROM latest_metric WHERE run_no = ANY({numbers})";
        Params = $"SELECT run_no, key, value FROM param WHERE run_no = ANY({numbers})";
        Tags = $"SELECT run_no, key, value FROM tag WHERE run_no = ANY({numbers})";
        Links = $"SELECT run_no, kind, key, body FROM link WHERE run_no = ANY({numbers}) ORDER BY link_no";
    }

    public static RunReadSql ByNumber { get; } = new("$1");

    public static RunReadSql ById { get; } = new("ARRAY(SELECT run_no FROM run WHERE run_id = $1)");

    public string Runs { get; }

    public string Metrics { get; }

    public string Params { get; }

    public string Tags { get; }

    public string Links { get; }

    public const string History = "SELECT points FROM point_block WHERE run_no = (SELECT run_no FROM run WHERE run_id = $1) AND key = $2";
    public const string Histories = "SELECT key, points FROM point_block WHERE run_no = $1";

    public const string ModelMetrics = """
        SELECT key, value, timestamp, step, run_id, model_id, dataset_name, dataset_digest
        FROM model_metric JOIN run USING (run_no) WHERE model_id = ANY($1) ORDER BY metric_no
        """;

    // What runs hold under the keys that somebody is about to write.
    public const string ParamsAsked = "SELECT r.run_id, p.key, p.value FROM unnest($1::text[], $2::text[]) AS a (run_id, key) JOIN run AS r USING (run_id) JOIN param AS p ON p.run_no = r.run_no AND p.key = a.key";
    public const string TagsAsked = "SELECT r.run_id, t.key, t.value FROM unnest($1::text[], $2::text[]) AS a (run_id, key) JOIN run AS r USING (run_id) JOIN tag AS t ON t.run_no = r.run_no AND t.key = a.key";
    public const string LinksAsked = """
        SELECT r.run_id, l.kind, l.key, l.body FROM unnest($1::text[], $2::integer[], $3::text[]) AS a (run_id, kind, key)
        JOIN run AS r USING (run_id) JOIN link AS l ON l.run_no = r.run_no AND l.kind = a.kind AND l.key = a.key
        """;
}
