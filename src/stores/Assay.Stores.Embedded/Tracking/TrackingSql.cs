namespace Assay.Stores.Embedded.Tracking;

/// <summary>The statements of documents, artifacts, the outbox and what is common to all.</summary>
internal static class TrackingSql
{
    public const string BeginWrite = "BEGIN IMMEDIATE";
    public const string Commit = "COMMIT";
    public const string DataVersion = "PRAGMA data_version";
    public const string Save = "SAVEPOINT part";
    public const string Release = "RELEASE part";
    public const string Undo = "ROLLBACK TO part";

    public const string StoreId = "SELECT id FROM store";
    public const string Check = "UPDATE store SET checks = checks + 1";
    public const string NextNumber = "INSERT INTO sequence (name, last) VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last";

    public const string WordNumber = "SELECT word_no FROM word WHERE text = ?1";
    public const string WordText = "SELECT text FROM word WHERE word_no = ?1";
    public const string AddWord = "INSERT INTO word (text) VALUES (?1) RETURNING word_no";

    public const string AddChange = "INSERT INTO change (runs) VALUES (?1) RETURNING change_no";
    public const string DropChanges = "DELETE FROM change WHERE change_no <= ?1";
    public const string ChangesSince = "SELECT change_no, runs FROM change WHERE change_no > ?1 ORDER BY change_no";
    public const string NewestChange = "SELECT coalesce(max(change_no), 0) FROM change";

    public const string AddOutbox = "INSERT INTO outbox (kind, body, person) VALUES (?1, ?2, ?3)";
    public const string Waiting = "SELECT number, kind, body, person FROM outbox ORDER BY number LIMIT ?1";
    public const string Told = "DELETE FROM outbox WHERE number = ?1";

    public const string PutArtifact = """
        INSERT INTO artifact (path, digest, size, modified) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, size = excluded.size, modified = excluded.modified
        """;

    public const string Artifact = "SELECT path, digest, size, modified FROM artifact WHERE path = ?1";
    public const string ArtifactsBetween = "SELECT path, digest, size, modified FROM artifact WHERE path >= ?1 AND path < ?2 ORDER BY path LIMIT ?3";
    public const string ArtifactsFrom = "SELECT path, digest, size, modified FROM artifact WHERE path >= ?1 ORDER BY path LIMIT ?2";
    public const string RemoveArtifact = "DELETE FROM artifact WHERE path = ?1";
    public const string RemoveArtifactsBetween = "DELETE FROM artifact WHERE path >= ?1 AND path < ?2";
    public const string RemoveArtifacts = "DELETE FROM artifact";
    public const string DigestUsed = "SELECT 1 FROM artifact WHERE digest = ?1 LIMIT 1";
}
