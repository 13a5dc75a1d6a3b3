using System.Collections.Immutable;
using Assay.Ledger.Index;

namespace Assay.Server.Pages.Ledger;

/// <summary>A page of records.</summary>
/// <param name="Rows">The records, the newest first.</param>
/// <param name="Newer">The leaf after which newer ones stand; null where there are none.</param>
/// <param name="Older">The leaf before which older ones are; null where there are none.</param>
/// <param name="Looked">How many records were looked through for a text; null where none was asked for.</param>
internal sealed record LedgerList(ImmutableArray<RecordHeader> Rows, long? Newer, long? Older, int? Looked)
{
    /// <summary>How many records a page shows.</summary>
    public const int MostRows = 50;

    /// <summary>How many records are read at most to find a text: a page says how far it came, and goes on from there.</summary>
    public const int MostLooked = 1_000;

    /// <summary>Reads it.</summary>
    public static Task<LedgerList> ReadAsync(IndexedLedger ledger, RecordFilter filter, string text, CancellationToken cancellation) =>
        text.Length == 0 ? PageAsync(ledger, filter, cancellation) : SearchAsync(ledger, filter, text, cancellation);

    private static async Task<LedgerList> PageAsync(IndexedLedger ledger, RecordFilter filter, CancellationToken cancellation)
    {
        var found = await ledger.FindAsync(filter with { Most = MostRows + 1 }, cancellation);
        var hasMore = found.Count > MostRows;
        ImmutableArray<RecordHeader> rows = [.. !hasMore ? found : filter.IsOldest ? found.Skip(1) : found.Take(MostRows)];
        if (rows.IsEmpty) return new LedgerList(rows, null, filter.IsOldest ? filter.First : null, null);
        var isNewest = filter.IsOldest ? !hasMore : filter.Before is null || (await ledger.FindAsync(filter with { First = rows[0].Index + 1, Before = null, Most = 1 }, cancellation)).Count == 0;
        return new LedgerList(rows, isNewest ? null : rows[0].Index, hasMore || filter.IsOldest ? rows[^1].Index : null, null);
    }

    private static async Task<LedgerList> SearchAsync(IndexedLedger ledger, RecordFilter filter, string text, CancellationToken cancellation)
    {
        var (rows, looked, last) = (ImmutableArray.CreateBuilder<RecordHeader>(), 0, (long?)null);
        var found = await ledger.FindAsync(filter with { Most = MostLooked + 1, IsOldest = false, First = 0 }, cancellation);
        await foreach (var (header, has) in new RecordText(text).LookAsync(ledger, [.. found.Take(MostLooked)], cancellation))
        {
            (looked, last) = (looked + 1, header.Index);
            if (has) rows.Add(header);
            if (rows.Count == MostRows) break;
        }

        return new LedgerList(rows.ToImmutable(), null, looked < found.Count ? last : null, looked);
    }
}
