using Assay.Ledger.Index;

namespace Assay.Retire.Cases;

/// <summary>What this stage left in a log that stays open: read once, and then what was appended since.</summary>
internal sealed class KnownRetirements
{
    private volatile Reading? _read;

    /// <summary>It now.</summary>
    public async Task<RetirementLedger> ReadAsync(IndexedLedger store, CancellationToken cancellation)
    {
        var known = _read;
        var newest = await store.FindAsync(RetirementLedger.Wanted with { Most = 1 }, cancellation) is [var header] ? header.Index : -1;
        if (known is not null && known.Newest >= newest) return known.Ledger;
        var since = await store.SelectAsync(RetirementLedger.Wanted with { First = (known?.Newest ?? -1) + 1, Before = newest + 1 }, cancellation).ToListAsync(cancellation);
        var ledger = RetirementLedger.Of([.. known?.Ledger.Entries ?? [], .. since]);
        _read = new Reading(newest, ledger);
        return ledger;
    }

    private sealed record Reading(long Newest, RetirementLedger Ledger);
}
