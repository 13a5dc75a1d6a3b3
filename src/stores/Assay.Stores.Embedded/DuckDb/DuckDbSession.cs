using System.Globalization;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>One database in memory: it spills into a folder of its own and leaves nothing.</summary>
internal sealed class DuckDbSession : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _spill;

    public DuckDbSession(DuckDbOptions options)
    {
        _spill = Path.Combine(options.TemporaryFolder, $"assay-tables-{Path.GetRandomFileName()}");
        _connection.Open();
        Execute($"SET threads = {options.Threads.ToString(CultureInfo.InvariantCulture)}");
        Execute($"SET memory_limit = '{options.MemoryLimitMebibytes.ToString(CultureInfo.InvariantCulture)}MiB'");
        Execute($"SET temp_directory = {Sql.Text(_spill)}");
        Execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET enable_external_file_cache = false; SET TimeZone = 'UTC'");
        IsClean = true;
    }

    /// <summary>Whether it is as it was when it was opened: no tables, and nothing on the disk.</summary>
    public bool IsClean { get; private set; }

    public void Execute(string statement, CancellationToken cancellation = default)
    {
        IsClean = false;
        using var command = Command(statement);
        Run(command, static each => each.ExecuteNonQuery(), cancellation);
    }

    /// <summary>Reads rows one by one, without holding the result.</summary>
    public void Read(string statement, Action<DuckDBDataReader> row, CancellationToken cancellation = default)
    {
        using var command = Command(statement);
        command.UseStreamingMode = true;
        var wasClean = IsClean;
        IsClean = false;
        Run(command, each =>
        {
            using var reader = each.ExecuteReader();
            while (reader.Read()) row(reader);
            return 0;
        }, cancellation);
        IsClean = wasClean && !Directory.Exists(_spill);
    }

    /// <summary>All rows, each made into a value.</summary>
    public List<T> List<T>(string statement, Func<DuckDBDataReader, T> make, CancellationToken cancellation = default)
    {
        var rows = new List<T>();
        Read(statement, reader => rows.Add(make(reader)), cancellation);
        return rows;
    }

    public long Count(string statement, CancellationToken cancellation = default) =>
        List(statement, reader => reader.IsDBNull(0) ? 0L : Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture), cancellation)[0];

    public DuckDBAppender Appender(string table) => _connection.CreateAppender(table);

    public void Dispose()
    {
        _connection.Dispose();
        if (Directory.Exists(_spill)) Directory.Delete(_spill, recursive: true);
    }

    private DuckDBCommand Command(string statement)
    {
        var command = _connection.CreateCommand();
        command.CommandText = statement;
        return command;
    }

    private static void Run(DuckDBCommand command, Func<DuckDBCommand, int> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stop = cancellation.Register(command.Cancel);
        try
        {
            work(command);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}
