using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Verification;

namespace Assay.Ledger.Bundles.Import;

/// <summary>
/// What a bundle may not bring into a log, however well it verifies by itself: a known key for another person, another key or a session for a known person,
/// a revocation of a known key by somebody else, a record in the place of what is said of a key, and whatever would be a fault where it would stand.
/// </summary>
internal sealed class ImportRules(LocalKeys local, OwnKey? own, IReadOnlyList<IncomingRecord> incoming)
{
    private const string Remedy = "Nothing was written. Ask whoever sent it, by another way, whose key this is.";

    private readonly Acquaintance _known = new(local, own, incoming);
    private readonly HashSet<string> _enrolledHere = [.. incoming.Select(record => KeyRegister.EnrolmentIn(record.Statement)?.Fingerprint.ToString()).OfType<string>()];

    /// <summary>How many of the records will not count for whoever is said to have acted.</summary>
    public int NotCounting { get; private set; }

    /// <summary>Every reason to refuse; the local keys take in the records on the way.</summary>
    public IReadOnlyList<Problem> Faults()
    {
        var faults = new List<Problem>();
        for (var i = 0; i < incoming.Count; i++)
        {
            var statement = incoming[i].Statement;
            var fault = StrangerFault(statement) ?? StandingFaultOf(statement, local.Size + i);
            if (fault is not null) faults.Add(new FaultyRecord(i, statement.Id, statement.Kind, fault).ToProblem() with { Message = $"Record {statement.Id} ({statement.Kind}): {fault.Message}" });
        }

        return faults;
    }

    private Problem? StrangerFault(Statement statement)
    {
        if (KeyRegister.EnrolmentIn(statement) is { } enrolment && EnrolmentFault(statement, enrolment) is { } wrong) return wrong;
        if (KeyRegister.RevocationIn(statement) is { } revocation && _known.PersonOf(revocation.Fingerprint.ToString()) is { } target && !MaySign(statement, target))
            return Fault("import.revocation", "It revokes a key that is known here, and is not signed by a key of that key's person.", statement.KeyId, target);
        if (!local.Enrols(statement.KeyId) && !_enrolledHere.Contains(statement.KeyId)) return Fault("import.key-unknown", "The key that signed it is enrolled neither here nor in the bundle.", statement.KeyId, "a bundle with the enrolment of every signer");
        if (!MaySign(statement, statement.Actor.Person)) return Fault("import.not-theirs", "It says that somebody acted who is known here, and is not signed by a key that is known to be theirs.", statement.KeyId, $"a key of {statement.Actor.Person}");
        return SquattingFault(statement);
    }

    /// <summary>What says who holds a key, and that it no longer counts, is looked up by idempotency key: a record that sits on another's place would keep it out for good.</summary>
    private static Problem? SquattingFault(Statement statement)
    {
        var own = KeyRegister.IdempotencyKeyOf(statement);
        if (own is null ? !statement.IdempotencyKey.StartsWith("key.", StringComparison.Ordinal) : statement.IdempotencyKey == own) return null;
        return Fault("import.key-place", "It takes a place in the log that is kept for what another record says of a key, or says something of a key out of its place.", statement.IdempotencyKey, own ?? "an idempotency key that does not start with 'key.'");
    }

    private Problem? EnrolmentFault(Statement statement, KeyEnrolment enrolment)
    {
        var keyId = enrolment.Fingerprint.ToString();
        if (_known.PersonOf(keyId) is { } person && person != enrolment.Person) return Fault("import.key-person", "It enrols a key for another person than the one whose it is known to be here.", enrolment.Person, person);
        if (!_known.MaySpeakFor(keyId, enrolment.Person)) return Fault("import.key-stranger", "It enrols a new key for somebody who is known here, and none of their known keys vouches for it.", keyId, $"an enrolment that is signed by a key of {enrolment.Person}");
        if (statement.KeyId == keyId || statement.KeyId == own?.KeyId || IsOf(statement.KeyId, enrolment.Person)) return null;
        return Fault("import.key-introduced", "It enrols a key that did not sign for itself, and that no other key of the same person vouches for.", statement.KeyId, "the key's own signature, or that of a key of the same person");
    }

    private bool IsOf(string keyId, string person) =>
        _known.PersonOf(keyId) == person || incoming.Any(record => KeyRegister.EnrolmentIn(record.Statement) is { } enrolment && enrolment.Fingerprint.ToString() == keyId && enrolment.Person == person);

    /// <summary>A person's own key. That a server attests a session says nothing here of a person who is known: anybody can call a key a server's.</summary>
    private bool MaySign(Statement statement, string person) =>
        statement.Attests == Attestation.Actor ? _known.MaySpeakFor(statement.KeyId, person) : !_known.Knows(person);

    private Problem? StandingFaultOf(Statement statement, long index)
    {
        var standing = local.Register.Next(statement, index, out var fault);
        if (standing != KeyStanding.Counts) NotCounting++;
        if (standing == KeyStanding.UsedAfterRevocation)
            return new Problem("import.key-revoked", "This log revokes its key already, and takes no record of that key behind the revocation.", "Nothing was written. Import the bundle into a new home: --home DIR.") { Value = statement.KeyId };
        return fault ?? StandingFault.Of(standing, statement);
    }

    private static Problem Fault(string code, string message, string value, string expected) => new(code, message, Remedy) { Value = value, Expected = expected };
}
