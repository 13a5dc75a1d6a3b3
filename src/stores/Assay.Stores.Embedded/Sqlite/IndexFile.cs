namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// The file of an index, and who writes to it. In a home that cannot be written to it is a temporary one, made anew for each program and gone when it ends: an index
/// holds nothing that the ledger does not.
/// </summary>
internal sealed class IndexFile : IAsyncDisposable
{
    private readonly DirectoryInfo? _temporary;

    private IndexFile(string path, SqliteSchema schema, int patienceSeconds, DirectoryInfo? temporary)
    {
        File = new SqliteFile(path, schema, patienceSeconds);
        Writer = new SerialWriter(File, _ => { });
        _temporary = temporary;
    }

    /// <summary>The database.</summary>
    public SqliteFile File { get; }

    /// <summary>Writes to it.</summary>
    public SerialWriter Writer { get; }

    /// <summary>The file at that path, or a temporary one where it cannot be written to.</summary>
    /// <exception cref="StoreFaultException">The file is damaged, locked or of another kind.</exception>
    public static IndexFile Open(string path, SqliteSchema schema, int patienceSeconds)
    {
        var file = new IndexFile(path, schema, patienceSeconds, null);
        try
        {
            using var connection = file.File.Connect();
            connection.Run("BEGIN IMMEDIATE; ROLLBACK");
            return file;
        }
        catch (StoreFaultException fault) when (fault.Problem.Code == SqliteFaults.NotWritable)
        {
            return Temporary(Path.GetFileName(path), schema, patienceSeconds);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Temporary(Path.GetFileName(path), schema, patienceSeconds);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            if (SqliteFaults.From(fault, path).Problem.Code == SqliteFaults.NotWritable) return Temporary(Path.GetFileName(path), schema, patienceSeconds);
            throw SqliteFaults.From(fault, path);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        File.Dispose();
        _temporary?.Delete(recursive: true);
    }

    private static IndexFile Temporary(string name, SqliteSchema schema, int patienceSeconds)
    {
        var folder = Directory.CreateTempSubdirectory("assay-index-");
        return new IndexFile(Path.Combine(folder.FullName, name), schema, patienceSeconds, folder);
    }
}
