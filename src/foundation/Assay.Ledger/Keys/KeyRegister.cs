using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;

namespace Assay.Ledger.Keys;

/// <summary>The keys that are known, and what the log says of each up to the record that is being read. Fed in the order of the log.</summary>
internal sealed class KeyRegister
{
    private readonly Dictionary<string, SignatureKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyHistory> _histories = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, KeyTally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Every key known, by fingerprint.</summary>
    public IReadOnlyDictionary<string, SignatureKey> Keys => _keys;

    /// <summary>The latest time stated so far.</summary>
    public DateTimeOffset Latest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>What each key signed, in the order of first records.</summary>
    public IReadOnlyDictionary<string, KeyTally> Tallies => _tallies;

    public KeyHistory? HistoryOf(string keyId) => _histories.GetValueOrDefault(keyId);

    /// <summary>Fingerprints of the keys that are bound to somebody.</summary>
    public IEnumerable<string> Enrolled => _histories.Keys;

    /// <summary>What an enrolment says; null for a record of another kind or one that cannot be read.</summary>
    public static KeyEnrolment? EnrolmentIn(Statement statement) => TryBody<KeyEnrolment>(statement, out var body) ? body : null;

    /// <summary>What a revocation says; null for a record of another kind or one that cannot be read.</summary>
    public static KeyRevocation? RevocationIn(Statement statement) => TryBody<KeyRevocation>(statement, out var body) ? body : null;

    /// <summary>The one idempotency key under which a record may say this of a key; null for a record that says nothing of keys or cannot be read.</summary>
    public static string? IdempotencyKeyOf(Statement statement)
    {
        if (EnrolmentIn(statement) is { } enrolment) return KeyEnrolment.IdempotencyKeyOf(enrolment.Fingerprint);
        return RevocationIn(statement) is { } revocation ? KeyRevocation.IdempotencyKeyOf(revocation.Fingerprint, revocation.Reason) : null;
    }

    /// <summary>Makes a key known, without binding it to anybody. False when the bytes are not a key on P-256.</summary>
    public bool Add(ReadOnlyMemory<byte> encoded)
    {
        if (!SignatureKey.TryRead(encoded, out var key)) return false;
        _keys.TryAdd(key.Fingerprint.ToString(), key);
        return true;
    }

    /// <summary>Makes the key of an enrolment known, so that its own signature can be checked; harmless for one that turns out not to hold, because a fingerprint is the key's own.</summary>
    public void Announce(Statement statement)
    {
        if (TryBody<KeyEnrolment>(statement, out var enrolment)) Add(enrolment.PublicKey);
    }

    /// <summary>Judges a validly signed record and takes in what it says of keys.</summary>
    /// <param name="statement">The next statement of the log.</param>
    /// <param name="index">Its leaf index.</param>
    /// <param name="fault">What a record of a key says that it may not.</param>
    public KeyStanding Next(Statement statement, long index, out Problem? fault)
    {
        fault = statement.Kind == KeyEnrolment.Kind.Name ? Enrol(statement, index) : null;
        var standing = KeyRules.Judge(HistoryOf(statement.KeyId), statement, index, Latest);
        TallyOf(statement.KeyId).Add(standing, statement.At, Latest);
        if (statement.Kind == KeyRevocation.Kind.Name) fault = Revoke(statement, index);
        if (statement.At > Latest) Latest = statement.At;
        return standing;
    }

    private KeyTally TallyOf(string keyId)
    {
        if (!_tallies.TryGetValue(keyId, out var tally)) _tallies[keyId] = tally = new KeyTally();
        return tally;
    }

    private Problem? Enrol(Statement statement, long index)
    {
        if (!TryBody<KeyEnrolment>(statement, out var body) || !SignatureKey.TryRead(body.PublicKey, out var key) || key.Fingerprint != body.Fingerprint)
            return Fault("key.enrolment", "The enrolment does not hold a key on P-256 with its own fingerprint.", "DER SubjectPublicKeyInfo and its SHA-256");
        var keyId = body.Fingerprint.ToString();
        if (statement.KeyId != keyId && !CountsBefore(statement, index))
            return Fault("key.enrolment", "The enrolment is signed neither by the key that it enrols nor by one that counts.", "the key's own signature, or that of somebody enrolled");
        if (HistoryOf(keyId) is { } earlier && earlier.Person != body.Person)
            return Fault("key.enrolment", "The key is enrolled for another person already.", earlier.Person);
        _histories.TryAdd(keyId, new KeyHistory(body.Person, body.From, index));
        return null;
    }

    private Problem? Revoke(Statement statement, long index)
    {
        if (!TryBody<KeyRevocation>(statement, out var body) || HistoryOf(body.Fingerprint.ToString()) is not { } target)
            return Fault("key.revocation", "The revocation names a key that is not enrolled.", "the fingerprint of an enrolled key");
        if (statement.Attests == Attestation.Actor && HistoryOf(statement.KeyId)?.Person != target.Person)
            return Fault("key.revocation", "The revocation is not signed by a key of the person whose key it revokes.", target.Person);
        _histories[body.Fingerprint.ToString()] = target.With(body, index);
        return null;
    }

    private bool CountsBefore(Statement statement, long index) => KeyRules.Judge(HistoryOf(statement.KeyId), statement, index, Latest) == KeyStanding.Counts;

    private static bool TryBody<TBody>(Statement statement, [NotNullWhen(true)] out TBody? body) where TBody : class, IRecordBody<TBody>
    {
        body = null;
        if (statement.Kind != TBody.Kind.Name || statement.Version != TBody.Kind.Version) return false;
        try
        {
            body = statement.Body.Deserialize<TBody>(RecordJson.Options);
        }
        catch (JsonException)
        {
            return false;
        }

        return body is not null;
    }

    private static Problem Fault(string code, string message, string expected) =>
        new(code, message, "Do not rely on signatures of this key until its person has confirmed the fingerprint by another way.") { Expected = expected };
}
