using System.Text.Json;
using Assay.Ledger.Index;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Records;

/// <summary>The index of records in one SQLite file. It can be deleted at any time: it is made anew from the ledger.</summary>
public sealed class SqliteRecordIndex : IRecordIndex
{
    private readonly Lazy<IndexFile> _file;

    /// <summary>The index in the file <paramref name="path"/>, which is opened, and made if need be, when first used.</summary>
    /// <param name="path">The database file, <c>records.db</c>.</param>
    /// <param name="patienceSeconds">How long to wait for another process's write before failing as <c>store.locked</c>; at least 1.</param>
    public SqliteRecordIndex(string path, int patienceSeconds = SqliteLedgerStore.DefaultPatienceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patienceSeconds, 1);
        _file = new(() => IndexFile.Open(Path.GetFullPath(path), RecordIndexSql.Schema, patienceSeconds));
    }

    /// <inheritdoc/>
    public Task<RecordMark> MarkAsync(CancellationToken cancellation = default) => Read(MarkOf, cancellation);

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellation = default) => _file.Value.Writer.WriteAsync(connection => connection.InTransaction(() => connection.Run(RecordIndexSql.Clear)), cancellation);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The mark names no leaf.</exception>
    public async Task<bool> AddAsync(IReadOnlyList<RecordHeader> records, RecordMark from, RecordMark to, CancellationToken cancellation = default)
    {
        if (to.LastLeaf is null) throw new ArgumentException("The mark names no leaf.", nameof(to));
        var added = false;
        await _file.Value.Writer.WriteAsync(connection => connection.InTransaction(() =>
        {
            added = MarkOf(connection) == from;
            if (!added) return;
            using var write = new RecordIndexWrite(connection);
            write.Add(records, to);
        }), cancellation);
        return added;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordHeader>> FindAsync(RecordFilter filter, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<RecordHeader>>(connection => RecordQuery.Find(connection, filter), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordHeader>> NewestAsync(string project, IReadOnlyCollection<string> except, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<RecordHeader>>(connection => connection.Rows(RecordIndexSql.Newest, HeaderRow.Read, ("$project", project), ("$except", JsonSerializer.Serialize(except))), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordTally>> TalliesAsync(CancellationToken cancellation = default) =>
        Read<IReadOnlyList<RecordTally>>(connection => connection.Rows(RecordIndexSql.Tallies, HeaderRow.ReadTally), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> SignersAsync(CancellationToken cancellation = default) =>
        Read<IReadOnlyDictionary<string, long>>(connection => connection.Rows(RecordIndexSql.Signers, row => (Key: row.GetString(0), Records: row.GetInt64(1))).ToDictionary(row => row.Key, row => row.Records, StringComparer.Ordinal), cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_file.IsValueCreated) await _file.Value.DisposeAsync();
    }

    private Task<T> Read<T>(Func<SqliteConnection, T> query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_file.Value.File.Read(query));
    }

    private static RecordMark MarkOf(SqliteConnection connection) =>
        connection.Rows(RecordIndexSql.Mark, row => new RecordMark(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.Digest(2))) is [var mark] ? mark : RecordMark.Empty;
}
