using Assay.Kernel;

namespace Assay.Evidence.Index;

/// <summary>
/// What an index of records by facts promises its readers. It holds nothing of its own: it can be deleted, and is made anew from the ledger. What it says
/// is as true as the ledger is; it checks no signature.
/// </summary>
public interface IEvidenceIndex : IAsyncDisposable
{
    /// <summary>How far it has read.</summary>
    Task<IndexMark> MarkAsync(CancellationToken cancellation = default);

    /// <summary>Empties it, to be filled with facts of this catalogue.</summary>
    Task ClearAsync(Digest catalogue, CancellationToken cancellation = default);

    /// <summary>Adds records and moves the mark behind them, both or neither, unless another program has moved it in the meantime.</summary>
    /// <param name="records">Behind all that were added before, in the order of the log.</param>
    /// <param name="from">The mark before them.</param>
    /// <param name="to">The mark after them.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    /// <returns>False when the mark is not <paramref name="from"/> any more: nothing was added.</returns>
    Task<bool> AddAsync(IReadOnlyList<IndexedRecord> records, IndexMark from, IndexMark to, CancellationToken cancellation = default);

    /// <summary>The tallies of one person, or of everybody.</summary>
    Task<IReadOnlyList<FactTally>> TalliesAsync(string? person, CancellationToken cancellation = default);

    /// <summary>The acts of people that coverage reads (see <see cref="EvidenceKinds"/>), in the order of the log.</summary>
    Task<IReadOnlyList<IndexedRecord>> ActsAsync(CancellationToken cancellation = default);

    /// <summary>Records of a person that show a fact, those that count first and the newest first of each, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<IndexedRecord>> ShowingAsync(string? person, string fact, int most, CancellationToken cancellation = default);

    /// <summary>The records at these leaves, by leaf; those that are not indexed are left out.</summary>
    Task<IReadOnlyDictionary<long, IndexedRecord>> AtAsync(IReadOnlyCollection<long> leaves, CancellationToken cancellation = default);

    /// <summary>The record at a leaf; null when it is not indexed.</summary>
    Task<IndexedRecord?> AtAsync(long leaf, CancellationToken cancellation = default);
}
