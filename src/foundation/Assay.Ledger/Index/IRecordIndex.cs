namespace Assay.Ledger.Index;

/// <summary>
/// What an index of a log's records promises. It holds nothing of its own: it can be deleted, and is made anew from the log. What it says is as true as the log is: it checks no
/// signature and no hash.
/// </summary>
public interface IRecordIndex : IAsyncDisposable
{
    /// <summary>How far it has read.</summary>
    Task<RecordMark> MarkAsync(CancellationToken cancellation = default);

    /// <summary>Empties it.</summary>
    Task ClearAsync(CancellationToken cancellation = default);

    /// <summary>Adds leaves and moves the mark behind them, both or neither, unless another program has moved it in the meantime.</summary>
    /// <param name="records">Behind all that were added before, in the order of the log.</param>
    /// <param name="from">The mark before them.</param>
    /// <param name="to">The mark after them.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    /// <returns>False when the mark is not <paramref name="from"/> any more: nothing was added.</returns>
    Task<bool> AddAsync(IReadOnlyList<RecordHeader> records, RecordMark from, RecordMark to, CancellationToken cancellation = default);

    /// <summary>The records that are wanted, the newest first.</summary>
    Task<IReadOnlyList<RecordHeader>> FindAsync(RecordFilter filter, CancellationToken cancellation = default);

    /// <summary>Of a project the newest record for each context, step and kind, the oldest first.</summary>
    /// <param name="project">The project.</param>
    /// <param name="except">Kinds that are not wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<RecordHeader>> NewestAsync(string project, IReadOnlyCollection<string> except, CancellationToken cancellation = default);

    /// <summary>The whole log, counted by project, kind, person and context.</summary>
    Task<IReadOnlyList<RecordTally>> TalliesAsync(CancellationToken cancellation = default);

    /// <summary>How many records name each key as their signer, by the key's fingerprint. Whether they are signed by it is for verification.</summary>
    Task<IReadOnlyDictionary<string, long>> SignersAsync(CancellationToken cancellation = default);
}
