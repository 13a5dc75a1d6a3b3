using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Keys;

/// <summary>The keys that people brought to a server, as its log says: enrolled by the server itself, after a proof of possession.</summary>
/// <param name="store">The log.</param>
public sealed class JoinedKeys(ILedgerStore store)
{
    /// <summary>A person's, in the order in which they came.</summary>
    /// <param name="person">Their pseudonym.</param>
    /// <param name="held">Fingerprint of the key that the server holds for them, which is none of these; null where it holds none.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<ImmutableArray<JoinedKey>> OfAsync(string person, string? held, CancellationToken cancellation = default)
    {
        var (joined, revoked) = (new List<(Digest Key, RecordEntry Entry)>(), new Dictionary<Digest, RecordEntry>());
        await foreach (var entry in store.SelectAsync(RecordFilter.Of(KeyEnrolment.Kind.Name, KeyRevocation.Kind.Name), cancellation))
        {
            if (entry.TryAs<KeyRevocation>() is { } gone) revoked.TryAdd(gone.Fingerprint, entry);
            // What a key says of itself, or of another of the same person, no server vouched for.
            else if (entry.TryAs<KeyEnrolment>() is { How: KeyEnrolmentManner.Authenticated } key && key.Person == person && entry.Person != person && entry.KeyId != key.Fingerprint.ToString() && key.Fingerprint.ToString() != held) joined.Add((key.Fingerprint, entry));
        }

        return [.. joined.DistinctBy(key => key.Key).Select(key => new JoinedKey(key.Key, key.Entry, revoked.GetValueOrDefault(key.Key)))];
    }

    /// <summary>What stands in the way of taking a key for a person's; null where nothing does. A key that is theirs already is none.</summary>
    /// <returns><c>keys.anothers</c>, <c>keys.revoked</c>, or null.</returns>
    public async Task<Problem?> FaultAsync(Digest key, string person, CancellationToken cancellation = default)
    {
        var enrolment = KeyEnrolment.IdempotencyKeyOf(key);
        string[] revocations = [.. KeyRevocation.IdempotencyKeysOf(key)];
        var standing = await store.FindByIdempotencyKeyAsync([enrolment, .. revocations], cancellation);
        if (revocations.Any(standing.ContainsKey)) return new Problem("keys.revoked", "This key was revoked: what it signs does not count any more.", "Make another with 'assay key rotate', and join that.") { Value = key.ToString() };
        var known = standing.TryGetValue(enrolment, out var stored) ? RecordReader.Read(stored).TryAs<KeyEnrolment>()?.Person : null;
        return known is null || known == person ? null : new Problem("keys.anothers", "This key is enrolled here for somebody else already.", "A key signs for one person: join one that has signed for nobody here.") { Value = key.ToString() };
    }
}
