using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;

namespace Assay.Stores.Embedded.Evidence;

/// <summary>The evidence index in one SQLite file. It can be deleted at any time: it is made anew from the ledger.</summary>
public sealed class SqliteEvidenceIndex : IEvidenceIndex
{
    private readonly Lazy<IndexFile> _file;

    /// <summary>The index in the file <paramref name="path"/>, which is opened, and made if need be, when first used.</summary>
    /// <param name="path">The database file, <c>evidence.db</c>.</param>
    /// <param name="patienceSeconds">How long to wait for another process's write before failing as <c>store.locked</c>; at least 1.</param>
    public SqliteEvidenceIndex(string path, int patienceSeconds = SqliteLedgerStore.DefaultPatienceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patienceSeconds, 1);
        _file = new(() => IndexFile.Open(Path.GetFullPath(path), EvidenceSql.Schema, patienceSeconds));
    }

    /// <inheritdoc/>
    public Task<IndexMark> MarkAsync(CancellationToken cancellation = default) => Read(MarkOf, cancellation);

    /// <inheritdoc/>
    public Task ClearAsync(Digest catalogue, CancellationToken cancellation = default) => _file.Value.Writer.WriteAsync(connection => connection.InTransaction(() =>
    {
        connection.Run(EvidenceSql.Clear);
        IndexWrite.Add(connection, [], IndexMark.Empty with { Catalogue = catalogue });
    }), cancellation);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The mark names no catalogue.</exception>
    public async Task<bool> AddAsync(IReadOnlyList<IndexedRecord> records, IndexMark from, IndexMark to, CancellationToken cancellation = default)
    {
        if (to.Catalogue is null) throw new ArgumentException("The mark names no catalogue.", nameof(to));
        var added = false;
        await _file.Value.Writer.WriteAsync(connection => connection.InTransaction(() =>
        {
            added = MarkOf(connection) == from;
            if (added) IndexWrite.Add(connection, records, to);
        }), cancellation);
        return added;
    }

    /// <summary>Counts all indexed records anew; the tallies are the same afterwards.</summary>
    public Task RetallyAsync(CancellationToken cancellation = default) => _file.Value.Writer.WriteAsync(connection => connection.InTransaction(() => connection.Run(EvidenceSql.Retally)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FactTally>> TalliesAsync(string? person, CancellationToken cancellation = default) => Read<IReadOnlyList<FactTally>>(connection =>
    {
        var words = WordTable.Read(connection);
        if (person is not null && words.Find(person) is null) return [];
        return connection.Rows(EvidenceSql.Tallies, row => RecordRow.ReadTally(row, words), ("$person", person is null ? null : words.Find(person)));
    }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedRecord>> ActsAsync(CancellationToken cancellation = default) => Read<IReadOnlyList<IndexedRecord>>(connection =>
    {
        var words = WordTable.Read(connection);
        return connection.Rows(EvidenceSql.Acts, row => RecordRow.Read(row, words));
    }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedRecord>> ShowingAsync(string? person, string fact, int most, CancellationToken cancellation = default) => Read<IReadOnlyList<IndexedRecord>>(connection =>
    {
        var words = WordTable.Read(connection);
        if (person is not null && words.Find(person) is null) return [];
        var (sql, sets) = (EvidenceSql.Showing(person is not null), System.Text.Json.JsonSerializer.Serialize(words.SetsWith(fact)));
        var counting = Rows(counts: true, most);
        return counting.Count == most ? counting : [.. counting, .. Rows(counts: false, most - counting.Count)];

        List<IndexedRecord> Rows(bool counts, int room) =>
            connection.Rows(sql, row => RecordRow.Read(row, words), ("$sets", sets), ("$counts", counts ? 1 : 0), ("$most", room), ("$person", person is null ? null : words.Find(person)));
    }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, IndexedRecord>> AtAsync(IReadOnlyCollection<long> leaves, CancellationToken cancellation = default) => Read<IReadOnlyDictionary<long, IndexedRecord>>(connection =>
    {
        var words = WordTable.Read(connection);
        return connection.Rows(EvidenceSql.AtLeaves, row => RecordRow.Read(row, words), ("$leaves", System.Text.Json.JsonSerializer.Serialize(leaves))).ToDictionary(record => record.Index);
    }, cancellation);

    /// <inheritdoc/>
    public Task<IndexedRecord?> AtAsync(long leaf, CancellationToken cancellation = default) => Read(connection =>
    {
        var words = WordTable.Read(connection);
        return connection.Rows(EvidenceSql.At, row => RecordRow.Read(row, words), ("$leaf", leaf)).FirstOrDefault();
    }, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_file.IsValueCreated) await _file.Value.DisposeAsync();
    }

    private Task<T> Read<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_file.Value.File.Read(query));
    }

    private static IndexMark MarkOf(Microsoft.Data.Sqlite.SqliteConnection connection) =>
        connection.Rows(EvidenceSql.Mark, row => new IndexMark(row.Digest(0), row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))) is [var mark] ? mark : IndexMark.Empty;
}
