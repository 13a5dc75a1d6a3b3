using Assay.Kernel;

namespace Assay.Evidence.Index;

/// <summary>An index of records by facts in memory: for the few records of a bundle that somebody looks at, and gone with it. Safe to ask from several threads at once.</summary>
public sealed class MemoryEvidenceIndex : IEvidenceIndex
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, IndexedRecord> _records = [];
    private IndexMark _mark = IndexMark.Empty;

    /// <inheritdoc/>
    public Task<IndexMark> MarkAsync(CancellationToken cancellation = default) => Read(() => _mark);

    /// <inheritdoc/>
    public Task ClearAsync(Digest catalogue, CancellationToken cancellation = default) => Read(() =>
    {
        _records.Clear();
        return _mark = IndexMark.Empty with { Catalogue = catalogue };
    });

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The mark names no catalogue.</exception>
    public Task<bool> AddAsync(IReadOnlyList<IndexedRecord> records, IndexMark from, IndexMark to, CancellationToken cancellation = default)
    {
        if (to.Catalogue is null) throw new ArgumentException("The mark names no catalogue.", nameof(to));
        return Read(() =>
        {
            if (_mark != from) return false;
            foreach (var record in records) _records[record.Index] = record;
            _mark = to;
            return true;
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FactTally>> TalliesAsync(string? person, CancellationToken cancellation = default) => Read<IReadOnlyList<FactTally>>(() =>
        [.. Of(person).GroupBy(record => (record.Person, record.Project, record.Kind, record.Context, record.Attribution, Month: MonthOf(record), Facts: string.Join('\n', record.Facts)))
            .Select(alike => new FactTally(alike.Key.Person, alike.Key.Project, alike.Key.Kind, alike.Key.Context, alike.Key.Attribution, alike.Key.Month, alike.First().Facts, alike.LongCount(), alike.Max(record => record.At)))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedRecord>> ActsAsync(CancellationToken cancellation = default) => Read<IReadOnlyList<IndexedRecord>>(() => [.. _records.Values.Where(record => EvidenceKinds.IsAct(record.Kind))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedRecord>> ShowingAsync(string? person, string fact, int most, CancellationToken cancellation = default) => Read<IReadOnlyList<IndexedRecord>>(() =>
        [.. Of(person).Where(record => record.Facts.Contains(fact)).OrderByDescending(record => record.Counts).ThenByDescending(record => record.Index).Take(most)]);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, IndexedRecord>> AtAsync(IReadOnlyCollection<long> leaves, CancellationToken cancellation = default) => Read<IReadOnlyDictionary<long, IndexedRecord>>(() =>
        leaves.Distinct().Where(_records.ContainsKey).ToDictionary(leaf => leaf, leaf => _records[leaf]));

    /// <inheritdoc/>
    public Task<IndexedRecord?> AtAsync(long leaf, CancellationToken cancellation = default) => Read(() => _records.GetValueOrDefault(leaf));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<IndexedRecord> Of(string? person) => _records.Values.Where(record => person is null || record.Person == person);

    private static int MonthOf(IndexedRecord record) => (record.At.UtcDateTime.Year * 100) + record.At.UtcDateTime.Month;

    private Task<T> Read<T>(Func<T> read)
    {
        lock (_lock) return Task.FromResult(read());
    }
}
