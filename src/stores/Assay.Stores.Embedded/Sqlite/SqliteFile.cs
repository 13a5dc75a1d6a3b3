using System.Collections.Concurrent;
using System.Globalization;
using Assay.Stores.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// One database file: opened when first used, brought up to date, and set so that what is committed outlives a power cut
/// (<c>journal_mode=WAL</c>, <c>synchronous=FULL</c>, both read back). Connections for reading are kept and used again.
/// </summary>
/// <param name="path">The file; made with its folder on first use.</param>
/// <param name="schema">Its tables.</param>
/// <param name="patienceSeconds">How long to wait for another program's write, in whole seconds, at least 1.</param>
internal sealed class SqliteFile(string path, SqliteSchema schema, int patienceSeconds) : IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private readonly Lock _migration = new();
    private volatile bool _closed;
    private bool _migrated;
    private FrozenFile? _frozen;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Runs a query on a connection of its own, also where nothing can be written.</summary>
    /// <exception cref="StoreFaultException">The file is damaged, locked or otherwise unusable.</exception>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        var connection = _idle.TryTake(out var idle) ? idle : ConnectToRead();
        try
        {
            var answer = query(connection);
            _frozen?.HoldUnchanged();
            return answer;
        }
        catch (Exception fault) when (SqliteFaults.IsOfReading(fault))
        {
            throw fault is SqliteException reported ? SqliteFaults.From(reported, Path) : SqliteFaults.Misshapen(Path, fault);
        }
        finally
        {
            _idle.Add(connection);
            if (_closed) Dispose();
        }
    }

    /// <summary>A new connection with all settings made; the caller disposes of it.</summary>
    /// <exception cref="StoreFaultException">The file is damaged, locked or otherwise unusable.</exception>
    public SqliteConnection Connect()
    {
        DurableFile.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
        var connection = new SqliteConnection(ConnectionString());
        try
        {
            connection.Open();
            Configure(connection);
            Migrate(connection);
            return connection;
        }
        catch (Exception fault)
        {
            connection.Dispose();
            if (fault is SqliteException reported) throw SqliteFaults.From(reported, Path);
            throw;
        }
    }

    /// <summary>Closes the connections for reading: the idle ones now, those in use when their query ends.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }

    private SqliteConnection ConnectToRead()
    {
        try
        {
            if (_frozen is null) return Connect();
        }
        catch (StoreFaultException fault) when (fault.Problem.Code == SqliteFaults.NotWritable)
        {
            _frozen = FrozenFile.At(Path);
        }

        return ConnectFrozen(_frozen);
    }

    private SqliteConnection ConnectFrozen(FrozenFile frozen)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = File.Exists(Path) ? frozen.Open() : schema.OpenEmpty();
            if (Version(connection) is var version && version < schema.Scripts.Length) throw SqliteFaults.Older(Path, version, schema.Scripts.Length);
            return connection;
        }
        catch (Exception fault)
        {
            connection?.Dispose();
            if (fault is SqliteException reported) throw SqliteFaults.From(reported, Path);
            throw;
        }
    }

    private string ConnectionString() =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = patienceSeconds }.ToString();

    private void Configure(SqliteConnection connection)
    {
        connection.Run($"PRAGMA busy_timeout = {patienceSeconds * 1000}");
        Set(connection, "journal_mode", "wal");
        Set(connection, "synchronous", "2");
        // Without this macOS only hands the bytes to the disk's cache.
        Set(connection, "fullfsync", "1");
        // Temporary tables and VACUUM's copy would otherwise be written to a file that nothing erases.
        Set(connection, "temp_store", "2");
        // A large transaction touches pages all over an index: let it keep them, and let several such share one copying back of the write-ahead log.
        Set(connection, "cache_size", "-65536");
        Set(connection, "wal_autocheckpoint", "4000");
    }

    private void Set(SqliteConnection connection, string setting, string expected)
    {
        connection.Run($"PRAGMA {setting} = {expected}");
        var value = Convert.ToString(connection.Ask($"PRAGMA {setting}"), CultureInfo.InvariantCulture);
        if (value != expected) throw SqliteFaults.Setting(Path, setting, value, expected);
    }

    private void Migrate(SqliteConnection connection)
    {
        lock (_migration)
        {
            if (_migrated) return;
            if (Version(connection) < schema.Scripts.Length) schema.BringUpToDate(connection, Version);
            _migrated = true;
        }
    }

    private long Version(SqliteConnection connection)
    {
        var version = (long)connection.Ask("PRAGMA user_version")!;
        var tables = (long)connection.Ask("SELECT count(*) FROM sqlite_schema")!;
        if (tables > 0 && (long)connection.Ask("PRAGMA application_id")! != schema.ApplicationId) throw SqliteFaults.Strange(Path, schema);
        return version <= schema.Scripts.Length ? version : throw SqliteFaults.Newer(Path, version, schema.Scripts.Length);
    }
}
