using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// A database in a place that this process cannot write to. A file in WAL mode is read by way of two more files beside it, which go when the last program closes it and
/// cannot be made here. So it is opened as one that nobody changes (SQLite's <c>immutable</c>), and every look compares it with how it was: whoever may write to it shows.
/// </summary>
internal sealed class FrozenFile
{
    private readonly string _path;
    private readonly (long Length, DateTime Written, bool Busy) _state;

    private FrozenFile(string path)
    {
        _path = path;
        _state = State();
    }

    /// <summary>The file as it is now.</summary>
    /// <exception cref="StoreFaultException"><c>store.not-closed</c>: records wait in the write-ahead log, which is not read without a folder to write to.</exception>
    public static FrozenFile At(string path)
    {
        var frozen = new FrozenFile(path);
        return frozen._state.Busy ? throw SqliteFaults.NotClosed(path) : frozen;
    }

    /// <summary>A connection that reads and writes nothing, not even beside the file.</summary>
    /// <exception cref="SqliteException">The file is not there, or cannot be read.</exception>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{Address(_path)}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Holds what was read to be of one moment.</summary>
    /// <exception cref="StoreFaultException"><c>store.changed</c>: somebody else has written to the file meanwhile.</exception>
    public void HoldUnchanged()
    {
        if (State() != _state) throw SqliteFaults.Changed(_path);
    }

    // SQLite takes an address apart at '?', '#' and '%'. On Windows a drive wants a slash before it, and its colon as it is.
    private static string Address(string path) =>
        OperatingSystem.IsWindows() ? new Uri(path).AbsoluteUri : $"file:{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    private (long Length, DateTime Written, bool Busy) State()
    {
        var file = new FileInfo(_path);
        var log = new FileInfo(_path + "-wal");
        return (file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc : default, log.Exists && log.Length > 0);
    }
}
