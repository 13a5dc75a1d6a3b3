using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Keys;

/// <summary>
/// Says of each record of a log for whom it counts, by the enrolments and revocations in the log itself. Fed in the order of the log. A revocation reaches back
/// to records before it: when <see cref="MetRevocation"/> turns true, what was said before is to be asked again, knowing it. It checks a signature where it is
/// asked to, and no hashes: that is verification.
/// </summary>
public sealed class RecordAttributions
{
    private readonly KeyRegister _register = new();
    private readonly HashSet<long> _known = [];

    /// <summary>Knows what these records say of keys.</summary>
    /// <param name="keyRecords">Records of kinds that <see cref="IsAboutKeys"/>, in the order of the log; those that are missing are learnt when they are met.</param>
    public RecordAttributions(IEnumerable<StoredEnvelope> keyRecords)
    {
        foreach (var stored in keyRecords)
        {
            if (Read(stored) is not { Succeeded: true } read) continue;
            _register.Announce(read.Value);
            _register.Next(read.Value, stored.Index, out _);
            _known.Add(stored.Index);
        }
    }

    /// <summary>Whether a revocation was met that was not known from the start.</summary>
    public bool MetRevocation { get; private set; }

    /// <summary>Whether a kind is one that says whose a key is.</summary>
    public static bool IsAboutKeys(string kind) => kind == KeyEnrolment.Kind.Name || kind == KeyRevocation.Kind.Name;

    /// <summary>The next record, and for whom it counts; a problem when its bytes are not a record.</summary>
    /// <param name="stored">The leaf.</param>
    /// <param name="latestBefore">The latest time stated by any earlier record of the log.</param>
    public Outcome<AttributedRecord> Next(StoredEnvelope stored, DateTimeOffset latestBefore) => Read(stored).Map(statement =>
    {
        if (IsAboutKeys(statement.Kind)) Learn(statement, stored.Index);
        var history = _register.HistoryOf(statement.KeyId) is { } found && found.EnrolledAt <= stored.Index ? found : null;
        var standing = KeyRules.Judge(history, statement, stored.Index, latestBefore);
        var attribution = standing != KeyStanding.Counts ? RecordAttribution.None : statement.Attests == Attestation.Actor ? RecordAttribution.OwnKey : RecordAttribution.Session;
        return new AttributedRecord(RecordReader.EntryOf(stored.Index, stored.LeafHash, statement, statement.Body), Digest.Of(stored.Bytes.Span), attribution, history?.Person) { Standing = standing };
    });

    /// <summary>Whether the key that a record names did sign its bytes; false where the log enrols no such key.</summary>
    public bool IsSigned(StoredEnvelope stored) =>
        Envelope.Parse(stored.Bytes.Span) is { Succeeded: true, Value: { } envelope } && _register.Keys.TryGetValue(envelope.KeyId, out var key) && key.Verify(envelope);

    private void Learn(Statement statement, long index)
    {
        if (!_known.Add(index)) return;
        _register.Announce(statement);
        _register.Next(statement, index, out var fault);
        MetRevocation |= fault is null && statement.Kind == KeyRevocation.Kind.Name;
    }

    private static Outcome<Statement> Read(StoredEnvelope stored) => Envelope.Parse(stored.Bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload));
}
