using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>
/// The tables of <c>tracking.db</c>. Texts that recur (keys of metrics, parameters and tags) are kept once, as words; what belongs to a run lies together, by its number.
/// The store's identifier is made by the script, so that there is no moment without one.
/// </summary>
internal static class TrackingSchema
{
    public static SqliteSchema Schema { get; } = new("tracking store", 0x4153544B, [
        """
        CREATE TABLE store (
            id TEXT NOT NULL,
            checks INTEGER NOT NULL
        ) STRICT;
        INSERT INTO store (id, checks) VALUES (lower(hex(randomblob(16))), 0);

        CREATE TABLE sequence (
            name TEXT PRIMARY KEY,
            last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            document_no INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            parent TEXT NOT NULL,
            name TEXT,
            state TEXT NOT NULL,
            ord INTEGER NOT NULL,
            version INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX document_by_id ON document (kind, id);
        CREATE UNIQUE INDEX document_by_name ON document (kind, parent, name) WHERE name IS NOT NULL;
        CREATE INDEX document_by_parent ON document (kind, parent, ord, id);
        CREATE INDEX document_by_order ON document (kind, ord, id);

        CREATE TABLE word (
            word_no INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE run (
            run_no INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id TEXT NOT NULL UNIQUE,
            experiment_id TEXT NOT NULL,
            name TEXT NOT NULL,
            user_id TEXT NOT NULL,
            status INTEGER NOT NULL,
            start_time INTEGER NOT NULL,
            end_time INTEGER,
            artifact_uri TEXT NOT NULL,
            lifecycle INTEGER NOT NULL,
            deleted_at INTEGER,
            finished_digest BLOB CHECK (length(finished_digest) = 32),
            changed_after_finish INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX run_by_experiment ON run (experiment_id);
        CREATE INDEX run_in_bin ON run (deleted_at) WHERE lifecycle = 1;

        CREATE TABLE param (
            run_no INTEGER NOT NULL,
            key_no INTEGER NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (run_no, key_no)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX param_by_key ON param (key_no, run_no);

        CREATE TABLE tag (
            run_no INTEGER NOT NULL,
            key_no INTEGER NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (run_no, key_no)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tag_by_key ON tag (key_no, run_no);

        CREATE TABLE latest_metric (
            run_no INTEGER NOT NULL,
            key_no INTEGER NOT NULL,
            value REAL,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            PRIMARY KEY (run_no, key_no)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX latest_metric_by_key ON latest_metric (key_no, run_no);

        CREATE TABLE point_block (
            run_no INTEGER NOT NULL,
            key_no INTEGER NOT NULL,
            block_no INTEGER NOT NULL,
            points BLOB NOT NULL,
            PRIMARY KEY (run_no, key_no, block_no)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE model_metric (
            metric_no INTEGER PRIMARY KEY,
            model_id TEXT NOT NULL,
            run_no INTEGER NOT NULL,
            key_no INTEGER NOT NULL,
            value REAL,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            dataset_name TEXT,
            dataset_digest TEXT
        ) STRICT;
        CREATE INDEX model_metric_by_model ON model_metric (model_id);
        CREATE INDEX model_metric_by_run ON model_metric (run_no);

        CREATE TABLE link (
            link_no INTEGER PRIMARY KEY,
            run_no INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            key TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX link_by_run ON link (run_no, kind, key);

        CREATE TABLE change (
            change_no INTEGER PRIMARY KEY,
            runs BLOB NOT NULL
        ) STRICT;

        CREATE TABLE artifact (
            path TEXT PRIMARY KEY,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX artifact_by_digest ON artifact (digest);

        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            body BLOB NOT NULL,
            person TEXT
        ) STRICT;
        """,
    ]);
}
