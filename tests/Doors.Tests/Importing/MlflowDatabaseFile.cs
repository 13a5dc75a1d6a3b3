using Microsoft.Data.Sqlite;

namespace Doors.Tests.Importing;

/// <summary>A small tracking database with the tables and columns that MLflow makes.</summary>
internal static class MlflowDatabaseFile
{
    public const string Run = "0123456789abcdef0123456789abcdef";

    private const string Tables = """
        CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, name VARCHAR(256), artifact_location VARCHAR(256), lifecycle_stage VARCHAR(32), creation_time BIGINT, last_update_time BIGINT);
        CREATE TABLE experiment_tags (key VARCHAR(250), value VARCHAR(5000), experiment_id INTEGER);
        CREATE TABLE runs (run_uuid VARCHAR(32) PRIMARY KEY, name VARCHAR(250), user_id VARCHAR(256), status VARCHAR(20), start_time BIGINT, end_time BIGINT, lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER);
        CREATE TABLE tags (key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32));
        CREATE TABLE params (key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32));
        CREATE TABLE metrics (key VARCHAR(250), value FLOAT, timestamp BIGINT, step BIGINT, is_nan BOOLEAN, run_uuid VARCHAR(32));
        CREATE TABLE latest_metrics (key VARCHAR(250), value FLOAT, timestamp BIGINT, step BIGINT, is_nan BOOLEAN, run_uuid VARCHAR(32));
        CREATE TABLE registered_models (name VARCHAR(256), creation_time BIGINT, last_updated_time BIGINT, description VARCHAR(5000));
        CREATE TABLE model_versions (name VARCHAR(256), version INTEGER, creation_time BIGINT, last_updated_time BIGINT, description VARCHAR(5000), user_id VARCHAR(256), current_stage VARCHAR(20), source VARCHAR(500), run_id VARCHAR(32), run_link VARCHAR(500));
        """;

    private const string Rows = $"""
        INSERT INTO experiments VALUES (0, 'Default', 'mlflow-artifacts:/0', 'active', 1, 1), (3, 'churn', 'mlflow-artifacts:/3', 'active', 10, 20);
        INSERT INTO experiment_tags VALUES ('team', 'risk', 3);
        INSERT INTO runs VALUES ('{Run}', 'first', 'ada', 'FINISHED', 1000, 2000, 'active', 'mlflow-artifacts:/3/{Run}/artifacts', 3);
        INSERT INTO tags VALUES ('mlflow.runName', 'first', '{Run}');
        INSERT INTO params VALUES ('depth', '6', '{Run}');
        INSERT INTO metrics VALUES ('loss', 0.5, 1001, 1, 0, '{Run}'), ('loss', 1.0, 1000, 0, 0, '{Run}'), ('loss', 0, 1002, 2, 1, '{Run}');
        INSERT INTO latest_metrics VALUES ('loss', 0, 1002, 2, 1, '{Run}');
        INSERT INTO registered_models VALUES ('fraud', 5, 6, 'a model');
        INSERT INTO model_versions VALUES ('fraud', 2, 7, 8, '', NULL, 'Production', 'mlflow-artifacts:/3/{Run}/artifacts/model', '{Run}', NULL), ('fraud', 1, 7, 8, '', NULL, 'Deleted_Internal', 'x', NULL, NULL);
        """;

    /// <summary>Makes it, as an older version does that has no tables for what came later.</summary>
    public static void Make(string path, string more = "")
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Tables + Rows + more;
        command.ExecuteNonQuery();
    }
}
