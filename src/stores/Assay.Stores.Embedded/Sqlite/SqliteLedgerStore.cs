using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// The ledger in one SQLite file. Several processes may have it open: each append takes the database's write lock and looks whether
/// another has appended since. Reads run on the caller's thread; they are short.
/// </summary>
public sealed class SqliteLedgerStore : ILedgerStore
{
    /// <summary>How long an append waits for another process's, unless said otherwise, in seconds.</summary>
    public const int DefaultPatienceSeconds = 30;

    private readonly SqliteFile _file;
    private readonly Lazy<LedgerWriter> _writer;
    private bool _closed;

    /// <summary>The store in the file <paramref name="path"/>, which is opened, and made if need be, when first used.</summary>
    /// <param name="path">The database file, <c>ledger.db</c>.</param>
    /// <param name="sign">Signs the head of every commit.</param>
    /// <param name="headStored">Told of every head that has become durable, before the append is acknowledged; must not throw.</param>
    /// <param name="patienceSeconds">How long to wait for another process's write before the append fails as <c>store.locked</c>; at least 1.</param>
    public SqliteLedgerStore(string path, HeadSigner sign, Action<string>? headStored = null, int patienceSeconds = DefaultPatienceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patienceSeconds, 1);
        _file = new SqliteFile(Path.GetFullPath(path), LedgerSql.Schema, patienceSeconds);
        _writer = new(() => new LedgerWriter(_file, sign, headStored ?? (_ => { })));
    }

    /// <inheritdoc/>
    public Task<long> SizeAsync(CancellationToken cancellation = default) => Read(connection => (long)connection.Ask(LedgerSql.Size)!, cancellation);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch is empty, or a leaf hash is not that of its bytes.</exception>
    /// <exception cref="InvalidOperationException">A record's identifier is taken by a record with another idempotency key.</exception>
    /// <exception cref="StoreFaultException">The file is damaged, locked, full or not writable; nothing of the batch was kept.</exception>
    public async Task<AppendReceipt> AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        Check(batch);
        var write = new AppendWrite(batch, cancellation);
        await _writer.Value.EnqueueAsync(write, cancellation);
        return await write.Done;
    }

    /// <inheritdoc/>
    public Task<StepMark?> FindStepAsync(string project, string step, Digest inputs, CancellationToken cancellation = default) => Read(connection =>
        connection.Ask(LedgerSql.Mark, ("$project", project), ("$step", step), ("$inputs", inputs.ToArray())) is string result ? new StepMark(project, step, inputs, result) : null, cancellation);

    /// <inheritdoc/>
    public async Task ForgetStepsAsync(string project, string stepPrefix, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var write = new ForgetWrite(project, stepPrefix, cancellation);
        await _writer.Value.EnqueueAsync(write, cancellation);
        await write.Done;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The range is negative or backwards. Leaves beyond the end are simply not there.</exception>
    public IAsyncEnumerable<StoredEnvelope> ReadAsync(long from, long to, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return PagesAsync(from, next => _file.Read(connection => LedgerQueries.Leaves(connection, next, to)), last => last.Index + 1, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEnvelope>> FindAsync(string idPrefix, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<StoredEnvelope>>(connection => LedgerQueries.LeavesById(connection, idPrefix), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredEnvelope>> FindByIdempotencyKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Read<IReadOnlyDictionary<string, StoredEnvelope>>(connection => LedgerQueries.LeavesByKey(connection, keys), cancellation);

    /// <inheritdoc/>
    public Task<Digest> NodeAsync(int level, long index, CancellationToken cancellation = default) => Read(connection =>
        LedgerQueries.Node(connection, level, index) ?? throw new KeyNotFoundException($"The ledger has no complete subtree at level {level}, index {index}."), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<(int Level, long Index, Digest Hash)> NodesAsync(CancellationToken cancellation = default) =>
        PagesAsync((Level: 0, Index: 0L), next => _file.Read(connection => LedgerQueries.Nodes(connection, next.Level, next.Index)), last => (last.Level, last.Index), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> CheckpointsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (_, text) in PagesAsync(0L, next => _file.Read(connection => LedgerQueries.Checkpoints(connection, next)), last => last.Size, cancellation)) yield return text;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> NewestCheckpointsAsync(long beyond, int most, CancellationToken cancellation = default) =>
        Read<IReadOnlyList<string>>(connection => connection.Rows(LedgerSql.CheckpointsBefore, row => row.GetString(0), ("$beyond", beyond), ("$most", most)), cancellation);

    /// <inheritdoc/>
    public Task<string?> NewestCheckpointAsync(CancellationToken cancellation = default) => Read(connection => (string?)connection.Ask(LedgerSql.NewestCheckpoint), cancellation);

    /// <summary>Finishes the appends that are queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        if (_writer.IsValueCreated) await _writer.Value.DisposeAsync();
        _file.Dispose();
    }

    private static void Check(AppendBatch batch)
    {
        if (batch.Envelopes.IsDefaultOrEmpty && batch.Mark is null) throw new ArgumentException("A batch has at least one envelope or a mark.", nameof(batch));
        foreach (var envelope in batch.Envelopes)
        {
            if (LeafHash.Of(envelope.Bytes.Span) != envelope.LeafHash) throw new ArgumentException($"The leaf hash of record {envelope.Id} is not that of its bytes.", nameof(batch));
        }
    }

    private static async IAsyncEnumerable<T> PagesAsync<T, TPlace>(TPlace next, Func<TPlace, List<T>> page, Func<T, TPlace> after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var rows = page(next); rows.Count > 0; rows = page(next))
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
            }
            next = after(rows[^1]);
            await Task.Yield();
        }
    }

    private Task<T> Read<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> query, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_file.Read(query));
    }
}
