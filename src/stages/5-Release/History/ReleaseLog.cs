using Assay.Ledger.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Release.History;

/// <summary>
/// What of a log is about releases, read once and then only what was appended since. Each record is judged: what its key did not sign, what a key signed that the log binds to nobody, and what a
/// revoked key signed, counts for nothing. A revocation reaches back as far as it says.
/// </summary>
public sealed class ReleaseLog
{
    private const string Releases = "release.";

    private static readonly RecordFilter Wanted = RecordFilter.Of(Releases, KeyEnrolment.Kind.Name, KeyRevocation.Kind.Name);

    private readonly List<(StoredEnvelope Stored, DateTimeOffset LatestBefore)> _records = [];
    private readonly List<StoredEnvelope> _keys = [];
    private readonly Dictionary<long, bool> _signed = [];
    private long _read;

    /// <summary>Reads what was appended since. Not for several callers at once.</summary>
    /// <returns>Whether anything about releases or keys was.</returns>
    public async Task<bool> RefreshAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var found = false;
        var size = await store.SizeAsync(cancellation);
        await foreach (var (stored, record, latestBefore) in store.SelectStoredAsync(Wanted with { First = _read, Before = size }, cancellation))
        {
            Take(stored, record.Kind, latestBefore);
            found = true;
        }

        _read = size;
        return found;
    }

    /// <summary>Everything that it says of releases.</summary>
    public ReleaseHistory History()
    {
        var attributions = new RecordAttributions(_keys);
        return ReleaseHistory.Of(Judged(attributions));
    }

    private void Take(StoredEnvelope stored, string kind, DateTimeOffset latestBefore)
    {
        if (RecordAttributions.IsAboutKeys(kind)) _keys.Add(stored);
        else _records.Add((stored, latestBefore));
    }

    private IEnumerable<(RecordEntry Entry, string? Discount)> Judged(RecordAttributions attributions)
    {
        foreach (var (stored, latestBefore) in _records)
        {
            if (attributions.Next(stored, latestBefore) is { Succeeded: true, Value: { } record }) yield return (record.Entry, Discount(record.Standing, IsSigned(stored, attributions)));
        }
    }

    // A key that became known since may have signed what was not signed by any before.
    private bool IsSigned(StoredEnvelope stored, RecordAttributions attributions) =>
        _signed.GetValueOrDefault(stored.Index) || (_signed[stored.Index] = attributions.IsSigned(stored));

    private static string? Discount(KeyStanding standing, bool isSigned) => standing switch
    {
        KeyStanding.NotEnrolled => "the log says of nobody that the key which signed it is theirs",
        KeyStanding.BeforeEnrolment => "it is stated to be earlier than its key's enrolment",
        KeyStanding.Revoked or KeyStanding.UsedAfterRevocation => "the key that signed it had been revoked",
        KeyStanding.OtherPerson => "the key that signed it is another person's",
        _ => isSigned ? null : "its signature does not hold: run 'assay ledger verify'",
    };
}
