using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Ledger;

/// <summary>Who signed a record, and what the log says of the key.</summary>
/// <param name="Attributed">For whom the record counts.</param>
/// <param name="IsSigned">Whether the key that it names did sign its bytes.</param>
/// <param name="LatestBefore">The latest time that any record before it states.</param>
/// <param name="Enrolment">The record that says whose the key is; null where there is none.</param>
/// <param name="How">How the key came to be bound to the person.</param>
/// <param name="Holder">What the holder of the key is called.</param>
public sealed record SignerView(AttributedRecord Attributed, bool IsSigned, DateTimeOffset LatestBefore, RecordEntry? Enrolment, KeyEnrolmentManner? How, string? Holder)
{
    private static readonly RecordFilter Keys = RecordFilter.Of(KeyEnrolment.Kind.Name, KeyRevocation.Kind.Name);

    /// <summary>What it means for the record, in words.</summary>
    public string Standing => (IsSigned, Attributed.Standing) switch
    {
        (false, _) => "Its signature does not hold, or the log enrols no such key.",
        (_, KeyStanding.Counts) when Attributed.Attribution == RecordAttribution.Session => "It counts for the person: a server signed for a session that it had authenticated. This is the weaker form.",
        (_, KeyStanding.Counts) => "It counts for the person: their own key signed.",
        (_, KeyStanding.BeforeEnrolment) => "It does not count: it is stated to be earlier than its key's enrolment.",
        (_, KeyStanding.Revoked or KeyStanding.UsedAfterRevocation) => "It does not count: its key had been revoked.",
        (_, KeyStanding.OtherPerson) => "It does not count: the key is another person's.",
        _ => "It does not count: the log binds its key to nobody.",
    };

    /// <summary>Reads it; null where the leaf is no record.</summary>
    public static async Task<SignerView?> ReadAsync(IServiceProvider home, RecordEntry record, DateTimeOffset now, CancellationToken cancellation)
    {
        var ledger = home.Need<IndexedLedger>();
        var keys = await ledger.SelectStoredAsync(Keys, cancellation).ToListAsync(cancellation);
        if ((await ledger.FindAsync(RecordFilter.All with { First = record.Index, Before = record.Index + 1 }, cancellation)) is not [var header] || await ledger.StoredAsync(record.Index, cancellation) is not { } stored) return null;
        var attributions = new RecordAttributions(keys.Select(key => key.Stored));
        if (attributions.Next(stored, header.LatestBefore) is not { Succeeded: true, Value: { } attributed }) return null;
        var enrolment = keys.Select(key => key.Entry).FirstOrDefault(key => key.TryAs<KeyEnrolment>()?.Fingerprint.ToString() == record.KeyId);
        var holder = attributed.Holder is { } person ? await PersonNames.OfAsync(home, person, now, cancellation) : null;
        return new SignerView(attributed, attributions.IsSigned(stored), header.LatestBefore, enrolment, enrolment?.TryAs<KeyEnrolment>()?.How, holder);
    }
}
