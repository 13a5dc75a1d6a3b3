using System.Collections.Concurrent;
using Assay.Ledger.Index;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Ledger;

/// <summary>What lists say of records, a line of each that was read before: a record never changes, so that nobody reads a hundred of them whole for a table.</summary>
/// <typeparam name="TLine">The line; it holds nothing of the record's body but what is shown.</typeparam>
internal sealed class KnownLines<TLine> where TLine : class
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<long, TLine?> _known = [];

    /// <summary>The line of the record at a leaf; null where there is none.</summary>
    /// <param name="ledger">The log, which keeps the lines.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="read">Makes it of a record; null where the record is not of that kind.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ValueTask<TLine?> AtAsync(IndexedLedger ledger, long leaf, Func<RecordEntry, TLine?> read, CancellationToken cancellation)
    {
        var lines = ledger.Companion<KnownLines<TLine>>();
        return lines._known.TryGetValue(leaf, out var known) ? new(known) : new(lines.ReadAsync(ledger, leaf, read, cancellation));
    }

    private async Task<TLine?> ReadAsync(IndexedLedger ledger, long leaf, Func<RecordEntry, TLine?> read, CancellationToken cancellation)
    {
        if (_known.Count >= Most) _known.Clear();
        return _known[leaf] = await ledger.StoredAsync(leaf, cancellation) is { } stored && RecordReader.TryRead(stored) is { Succeeded: true, Value: { } entry } ? read(entry) : null;
    }
}
