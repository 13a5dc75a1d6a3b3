using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>How fast SQLite itself is on this disk: write-ahead log, every commit waits for the disk, one narrow table, statements prepared once, no server and no JSON.</summary>
internal static class SqliteRates
{
    private const int RowsACommit = 100_000;

    /// <summary>Commits of one row a second.</summary>
    public static double Commits(string folder, TimeSpan window) => Measure(folder, window, 1);

    /// <summary>Rows inserted a second, 100,000 in a commit.</summary>
    public static double Rows(string folder, TimeSpan window) => Measure(folder, window, RowsACommit);

    private static double Measure(string folder, TimeSpan window, int rowsACommit)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $"assay-bench-sqlite-{Environment.ProcessId}"));
        try
        {
            using var database = new SqliteConnection($"Data Source={Path.Combine(own.FullName, "bare.db")};Pooling=False");
            database.Open();
            Run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE point (run INTEGER, key INTEGER, step INTEGER, timestamp INTEGER, value REAL);");
            Insert(database, TimeSpan.FromSeconds(1), rowsACommit);
            return Insert(database, window, rowsACommit);
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    private static double Insert(SqliteConnection database, TimeSpan window, int rowsACommit)
    {
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO point VALUES ($run, $key, $step, $timestamp, $value)";
        foreach (var name in (string[])["$run", "$key", "$step", "$timestamp", "$value"]) insert.Parameters.Add(new SqliteParameter(name, 0L));
        insert.Prepare();
        var (watch, rows) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < window)
        {
            using var transaction = database.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < rowsACommit; i++) InsertOne(insert, rows++);
            transaction.Commit();
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    private static void InsertOne(SqliteCommand insert, long row)
    {
        insert.Parameters[0].Value = row % 8;
        insert.Parameters[1].Value = row % 10;
        insert.Parameters[2].Value = row;
        insert.Parameters[3].Value = 1_700_000_000_000 + row;
        insert.Parameters[4].Value = row / 1e6;
        insert.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
