using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>A log counted once, and carried forward by what was appended since.</summary>
/// <param name="index">The index of the log.</param>
internal sealed class KeptTallies(IRecordIndex index)
{
    // To count so many one by one costs more than to read what the index keeps counted.
    private const long MostCarried = 10_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<(string? Project, string Kind, string Person, RecordContext Context), RecordTally> _tallies = [];
    private ImmutableArray<RecordTally> _all = [];
    private long _next = -1;

    /// <summary>The tallies of the leaves before one; another array as soon as there is another leaf.</summary>
    /// <param name="known">How far the index has read at least.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImmutableArray<RecordTally>> ReadAsync(long known, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_next < known) await ReadOnAsync(known, cancellation);
            return _all;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReadOnAsync(long known, CancellationToken cancellation)
    {
        if (_next < 0 || known - _next > MostCarried) await CountAsync(cancellation);
        else foreach (var header in await index.FindAsync(RecordFilter.All with { First = _next, Before = known, IsOldest = true }, cancellation)) Add(header);
        _next = Math.Max(_next, known);
        _all = [.. _tallies.Values];
    }

    // What is counted belongs to a mark: one that did not move meanwhile.
    private async Task CountAsync(CancellationToken cancellation)
    {
        RecordMark before;
        IReadOnlyList<RecordTally> read;
        do
        {
            before = await index.MarkAsync(cancellation);
            read = await index.TalliesAsync(cancellation);
        }
        while (await index.MarkAsync(cancellation) != before);
        _tallies.Clear();
        foreach (var tally in read) _tallies.Add((tally.Project, tally.Kind, tally.Person, tally.Context), tally);
        _next = before.Next;
    }

    private void Add(RecordHeader header)
    {
        var key = (header.Project, header.Kind, header.Person, header.Context);
        _tallies[key] = _tallies.TryGetValue(key, out var tally) ? tally with { Count = tally.Count + 1, Newest = Math.Max(tally.Newest, header.Index) } : new RecordTally(header.Project, header.Kind, header.Person, header.Context, 1, header.Index);
    }
}
