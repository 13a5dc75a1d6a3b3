using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Brings the tables up to date, one server at a time, all or nothing; and refuses a database on which promises would not hold.</summary>
internal static class PostgresMigration
{
    private const int LeastVersion = 15;

    private const string Lock = "SELECT pg_advisory_xact_lock(hashtextextended('assay schema ' || $1, 0))";
    private const string SchemaThere = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)";
    private const string Reached = "SELECT coalesce(max(number), 0) FROM schema_script";
    private const string Journal = "CREATE TABLE IF NOT EXISTS schema_script (number integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())";
    private const string Done = "INSERT INTO schema_script (number) VALUES ($1)";

    // Numbers of transactions begin anew in a database that was restored elsewhere; what the old ones mark as changed would be read for ever.
    private const string BeginAnew = "UPDATE run_change SET changed_xid = pg_current_xact_id() WHERE changed_xid > pg_current_xact_id()";

    /// <exception cref="DatabaseFaultException">The server is too old, not set as it has to be, or its tables are newer than this program.</exception>
    public static async Task RunAsync(NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        await CheckAsync(connection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync(Lock, schema);
        var there = await connection.ReadAsync(SchemaThere, row => row.GetBoolean(0), cancellation, schema);
        if (!there[0]) await ScriptAsync(connection, $"CREATE SCHEMA {PostgresText.Quoted(schema)}", cancellation);
        await UpgradeAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task UpgradeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var known = await connection.ReadAsync("SELECT to_regclass('schema_script') IS NOT NULL", row => row.GetBoolean(0), cancellation);
        if (!known[0]) await ScriptAsync(connection, Journal, cancellation);
        var reached = (await connection.ReadAsync(Reached, row => row.GetInt32(0), cancellation))[0];
        if (reached > PostgresSchema.Scripts.Count) throw PostgresFaults.Newer(reached, PostgresSchema.Scripts.Count);
        for (var number = reached + 1; number <= PostgresSchema.Scripts.Count; number++)
        {
            await ScriptAsync(connection, PostgresSchema.Scripts[number - 1], cancellation);
            await connection.RunAsync(Done, number);
        }

        await connection.RunAsync(BeginAnew);
    }

    private static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (connection.PostgreSqlVersion.Major < LeastVersion) throw PostgresFaults.TooOld(connection.PostgreSqlVersion, LeastVersion);
        await ExpectAsync(connection, "server_encoding", found => found == "UTF8", "UTF8", cancellation);
        await ExpectAsync(connection, "fsync", found => found == "on", "on", cancellation);
        await ExpectAsync(connection, "synchronous_commit", found => found != "off", "on", cancellation);
    }

    private static async Task ExpectAsync(NpgsqlConnection connection, string setting, Func<string, bool> isRight, string expected, CancellationToken cancellation)
    {
        var found = (await connection.ReadAsync("SELECT current_setting($1)", row => row.GetString(0), cancellation, setting))[0];
        if (!isRight(found)) throw PostgresFaults.Setting(setting, found, expected);
    }

    // Several statements in one text, which only a command without values may have.
    private static async Task ScriptAsync(NpgsqlConnection connection, string script, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
