using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Admin;

/// <summary>A key as the log knows it.</summary>
/// <param name="Entry">The record that enrolled it.</param>
/// <param name="Key">What that says.</param>
/// <param name="Revoked">The record by which it was revoked, and what that says; null while it counts.</param>
/// <param name="Signed">How many records of the log name it as their signer.</param>
public sealed record EnrolledKey(RecordEntry Entry, KeyEnrolment Key, (RecordEntry Entry, KeyRevocation Body)? Revoked, long Signed)
{
    private static readonly RecordFilter Wanted = RecordFilter.Of(KeyEnrolment.Kind.Name, KeyRevocation.Kind.Name);

    /// <summary>Every key that was enrolled, in the order of the log. A key may be enrolled again: its first enrolment stands.</summary>
    public static async Task<ImmutableArray<EnrolledKey>> AllAsync(IndexedLedger ledger, CancellationToken cancellation)
    {
        var (enrolled, revoked) = (new List<(RecordEntry Entry, KeyEnrolment Key)>(), new Dictionary<string, (RecordEntry, KeyRevocation)>(StringComparer.Ordinal));
        await foreach (var record in ledger.SelectAsync(Wanted, cancellation))
        {
            if (record.TryAs<KeyEnrolment>() is { } key) enrolled.Add((record, key));
            else if (record.TryAs<KeyRevocation>() is { } gone) revoked.TryAdd($"{gone.Fingerprint}", (record, gone));
        }

        var signed = await ledger.SignersAsync(cancellation);
        return [.. enrolled.DistinctBy(each => each.Key.Fingerprint).Select(each => new EnrolledKey(each.Entry, each.Key, revoked.TryGetValue($"{each.Key.Fingerprint}", out var gone) ? gone : null, signed.GetValueOrDefault($"{each.Key.Fingerprint}")))];
    }
}
