namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Every statement that the ledger's database is ever given.</summary>
internal static class LedgerSql
{
    /// <summary>The tables of <c>ledger.db</c>.</summary>
    public static SqliteSchema Schema { get; } = new("ledger", 0x41534C47, [
        """
        CREATE TABLE leaf (
            leaf_index INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            idempotency_key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            project TEXT,
            step TEXT,
            at TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE node (
            level INTEGER NOT NULL CHECK (level > 0),
            node_index INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (level, node_index)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE checkpoint (
            size INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE step_mark (
            project TEXT NOT NULL,
            step TEXT NOT NULL,
            inputs BLOB NOT NULL,
            result TEXT NOT NULL,
            PRIMARY KEY (project, step, inputs)
        ) STRICT, WITHOUT ROWID;
        """,
    ]);

    public const string Size = "SELECT coalesce(max(leaf_index) + 1, 0) FROM leaf";
    public const string Leaves = "SELECT leaf_index, bytes, hash, id FROM leaf WHERE leaf_index >= $from AND leaf_index < $to ORDER BY leaf_index LIMIT $most";
    public const string LeafById = "SELECT leaf_index, bytes, hash, id FROM leaf WHERE id >= $first AND id < $beyond ORDER BY id LIMIT 2";
    public const string EnvelopesByKeys = "SELECT leaf_index, bytes, hash, id, idempotency_key FROM leaf WHERE idempotency_key IN (SELECT value FROM json_each($keys))";
    public const string LeafHash = "SELECT hash FROM leaf WHERE leaf_index = $index";
    public const string LeafByKey = "SELECT leaf_index, id FROM leaf WHERE idempotency_key = $key";
    public const string NodeHash = "SELECT hash FROM node WHERE level = $level AND node_index = $index";
    public const string Nodes = "SELECT level, node_index, hash FROM node WHERE (level, node_index) > ($level, $index) ORDER BY level, node_index LIMIT $most";
    public const string Checkpoints = "SELECT size, text FROM checkpoint WHERE size > $size ORDER BY size LIMIT $most";
    public const string CheckpointsBefore = "SELECT text FROM checkpoint WHERE size < $beyond ORDER BY size DESC LIMIT $most";
    public const string CheckpointAt = "SELECT text FROM checkpoint WHERE size = $size";
    public const string NewestCheckpoint = "SELECT text FROM checkpoint ORDER BY size DESC LIMIT 1";
    public const string Mark = "SELECT result FROM step_mark WHERE project = $project AND step = $step AND inputs = $inputs";

    public const string AddLeaf = """
        INSERT INTO leaf (leaf_index, id, idempotency_key, kind, project, step, at, hash, bytes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (idempotency_key) DO NOTHING
        """;

    public const string AddNode = "INSERT INTO node (level, node_index, hash) VALUES (?1, ?2, ?3)";
    public const string AddCheckpoint = "INSERT INTO checkpoint (size, text) VALUES ($size, $text)";

    public const string PutMark = """
        INSERT INTO step_mark (project, step, inputs, result) VALUES ($project, $step, $inputs, $result)
        ON CONFLICT (project, step, inputs) DO UPDATE SET result = excluded.result
        """;

    public const string ForgetMarks = "DELETE FROM step_mark WHERE project = $project AND substr(step, 1, length($prefix)) = $prefix";
}
