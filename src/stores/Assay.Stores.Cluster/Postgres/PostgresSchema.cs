namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// The tables, as numbered scripts: never change one that was released, add another. Texts that are compared or ordered are so by their bytes (collation C), whatever the database's own is.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>Script 1 first.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
    [
        """
        CREATE TABLE store (id text NOT NULL, checks bigint NOT NULL);
        INSERT INTO store (id, checks) VALUES (replace(gen_random_uuid()::text, '-', ''), 0);

        CREATE TABLE sequence (name text COLLATE "C" PRIMARY KEY, last bigint NOT NULL);

        CREATE TABLE document (
            kind text COLLATE "C" NOT NULL,
            id text COLLATE "C" NOT NULL,
            parent text COLLATE "C" NOT NULL,
            name text COLLATE "C",
            state text COLLATE "C" NOT NULL,
            ord bigint NOT NULL,
            version bigint NOT NULL,
            body bytea NOT NULL,
            PRIMARY KEY (kind, id)
        );
        CREATE UNIQUE INDEX document_by_name ON document (kind, parent, name) WHERE name IS NOT NULL;
        CREATE INDEX document_by_parent ON document (kind, parent, ord, id);
        CREATE INDEX document_by_order ON document (kind, ord, id);

        CREATE TABLE run (
            run_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            run_id text COLLATE "C" NOT NULL UNIQUE,
            experiment_id text COLLATE "C" NOT NULL,
            name text NOT NULL,
            user_id text NOT NULL,
            status integer NOT NULL,
            start_time bigint NOT NULL,
            end_time bigint,
            artifact_uri text NOT NULL,
            lifecycle integer NOT NULL,
            deleted_at bigint,
            finished_digest bytea CHECK (octet_length(finished_digest) = 32),
            changed_after_finish boolean NOT NULL
        ) WITH (fillfactor = 80);
        CREATE INDEX run_by_experiment ON run (experiment_id);
        CREATE INDEX run_in_bin ON run (deleted_at) WHERE lifecycle = 1;

        CREATE TABLE run_change (run_no bigint PRIMARY KEY, changed_xid xid8 NOT NULL) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
        CREATE INDEX run_change_by_xid ON run_change (changed_xid);

        CREATE TABLE param (run_no bigint, key text COLLATE "C", value text NOT NULL, PRIMARY KEY (run_no, key));
        CREATE INDEX param_by_key ON param (key, run_no);

        CREATE TABLE tag (run_no bigint, key text COLLATE "C", value text NOT NULL, PRIMARY KEY (run_no, key));
        CREATE INDEX tag_by_key ON tag (key, run_no);

        CREATE TABLE latest_metric (
            run_no bigint,
            key text COLLATE "C",
            value float8 NOT NULL,
            timestamp bigint NOT NULL,
            step bigint NOT NULL,
            PRIMARY KEY (run_no, key)
        ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
        CREATE INDEX latest_metric_by_key ON latest_metric (key, run_no);

        CREATE TABLE point_block (run_no bigint NOT NULL, key text COLLATE "C" NOT NULL, points bytea NOT NULL);
        ALTER TABLE point_block ALTER COLUMN points SET STORAGE EXTERNAL;
        CREATE INDEX point_block_by_run ON point_block (run_no, key);

        CREATE TABLE model_metric (
            metric_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            model_id text COLLATE "C" NOT NULL,
            run_no bigint NOT NULL,
            key text COLLATE "C" NOT NULL,
            value float8 NOT NULL,
            timestamp bigint NOT NULL,
            step bigint NOT NULL,
            dataset_name text,
            dataset_digest text
        );
        CREATE INDEX model_metric_by_model ON model_metric (model_id);
        CREATE INDEX model_metric_by_run ON model_metric (run_no);

        CREATE TABLE link (
            link_no bigint GENERATED ALWAYS AS IDENTITY,
            run_no bigint,
            kind integer,
            key text COLLATE "C",
            body bytea NOT NULL,
            PRIMARY KEY (run_no, kind, key)
        );

        CREATE TABLE artifact (
            path text COLLATE "C" PRIMARY KEY,
            digest bytea NOT NULL CHECK (octet_length(digest) = 32),
            size bigint NOT NULL,
            modified bigint NOT NULL
        );
        CREATE INDEX artifact_by_digest ON artifact (digest);

        CREATE TABLE outbox (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            kind text NOT NULL,
            body bytea NOT NULL,
            person text
        );
        """,
    ];
}
