using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;

namespace Assay.Ledger.Bundles.Import;

/// <summary>
/// Which keys are whose, as this home knows it, and as far as a bundle can add to that. Of a person who is known here only those keys are taken in that one
/// of their own known keys vouches for, by introducing them or by revoking them as its predecessor. Of a stranger whatever they state is taken: the
/// fingerprint is for people to compare.
/// </summary>
internal sealed class Acquaintance
{
    private readonly Dictionary<string, string> _known;
    private readonly HashSet<string> _persons;

    public Acquaintance(LocalKeys local, OwnKey? own, IReadOnlyList<IncomingRecord> incoming)
    {
        _known = local.Enrolled.ToDictionary(key => key.KeyId, key => key.Person, StringComparer.Ordinal);
        if (own is not null) _known.TryAdd(own.KeyId, own.Person);
        _persons = [.. _known.Values];
        while (incoming.Any(Vouches))
        {
        }
    }

    /// <summary>Whether anything of the person was known before the bundle.</summary>
    public bool Knows(string person) => _persons.Contains(person);

    /// <summary>Whose the key is known to be; null for a stranger's.</summary>
    public string? PersonOf(string keyId) => _known.GetValueOrDefault(keyId);

    /// <summary>Whether a signature of this key may speak for the person: it is known to be theirs, or nothing of them was known.</summary>
    public bool MaySpeakFor(string keyId, string person) => PersonOf(keyId) is { } holder ? holder == person : !Knows(person);

    /// <summary>Learns a key that the record vouches for; true when it learnt one.</summary>
    private bool Vouches(IncomingRecord record)
    {
        if (record.Statement.Attests != Attestation.Actor || PersonOf(record.Statement.KeyId) is not { } person) return false;
        if (KeyRegister.EnrolmentIn(record.Statement) is { } enrolment) return enrolment.Person == person && _known.TryAdd(enrolment.Fingerprint.ToString(), person);
        return KeyRegister.RevocationIn(record.Statement) is { } revocation && _known.TryAdd(revocation.Fingerprint.ToString(), person);
    }
}
