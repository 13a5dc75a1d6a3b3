namespace Assay.Stores.Cluster.Postgres;

/// <summary>The statements of artifacts, the outbox and what is common to all.</summary>
internal static class TrackingSql
{
    public const string StoreId = "SELECT id FROM store";
    public const string Check = "UPDATE store SET checks = checks + 1";
    public const string NextNumber = "INSERT INTO sequence AS s (name, last) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET last = s.last + 1 RETURNING last";

    public const string AddOutbox = "INSERT INTO outbox (kind, body, person) SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[])";
    public const string Waiting = "SELECT number, kind, body, person FROM outbox ORDER BY number LIMIT $1";
    public const string Told = "DELETE FROM outbox WHERE number = ANY($1)";

    // Session locks end with the session: a server that dies leaves the outbox to the next.
    public const string TakeRelay = "SELECT pg_try_advisory_lock(hashtextextended('assay outbox ' || current_schema(), 0))";
    public const string LeaveRelay = "SELECT pg_advisory_unlock(hashtextextended('assay outbox ' || current_schema(), 0))";
    public const string Alive = "SELECT 1";

    public const string PutArtifact = """
        INSERT INTO artifact (path, digest, size, modified) VALUES ($1, $2, $3, $4)
        ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, size = excluded.size, modified = excluded.modified
        """;

    public const string Artifact = "SELECT path, digest, size, modified FROM artifact WHERE path = $1";
    public const string ArtifactsBetween = "SELECT path, digest, size, modified FROM artifact WHERE path >= $1 AND path < $2 ORDER BY path LIMIT $3";
    public const string RemoveArtifacts = "DELETE FROM artifact WHERE path = $1 OR (path >= $2 AND path < $3)";
    public const string UnusedDigests = "SELECT asked FROM unnest($1::bytea[]) AS asked WHERE NOT EXISTS (SELECT FROM artifact WHERE digest = asked)";

    // Each folder is passed over in one step of the index, however much lies below it: '0' is next to '/'. Nothing lies between a path and the same with character 1 after it.
    public const string ArtifactFolder = """
        WITH RECURSIVE item (path) AS (
            (SELECT path FROM artifact WHERE path >= $1 AND path < $2 ORDER BY path LIMIT 1)
            UNION ALL
            SELECT (
                SELECT a.path FROM artifact AS a
                WHERE a.path < $2 AND a.path >= CASE strpos(substr(item.path, length($1) + 1), '/')
                    WHEN 0 THEN item.path || chr(1)
                    ELSE $1 || split_part(substr(item.path, length($1) + 1), '/', 1) || '0' END
                ORDER BY a.path LIMIT 1)
            FROM item WHERE item.path IS NOT NULL
        )
        SELECT a.path, a.digest, a.size, a.modified FROM item JOIN artifact AS a USING (path) ORDER BY a.path
        """;
}
