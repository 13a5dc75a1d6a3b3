using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Store;

namespace Assay.Ledger.Records;

/// <summary>Reads a stored envelope as a record. It reads; it does not judge signatures or the log: that is verification.</summary>
public static class RecordReader
{
    /// <summary>The record in <paramref name="envelope"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a record's envelope: the store is damaged.</exception>
    public static RecordEntry Read(StoredEnvelope envelope)
    {
        var read = TryRead(envelope);
        return read.Succeeded ? read.Value : throw new InvalidDataException($"Record {envelope.Id} at leaf {envelope.Index} cannot be read: {read.Problems[0]} Run 'assay ledger verify'.");
    }

    /// <summary>The record in <paramref name="envelope"/>, or what is wrong with its bytes.</summary>
    public static Outcome<RecordEntry> TryRead(StoredEnvelope envelope) =>
        Envelope.Parse(envelope.Bytes.Span).Then(parsed => StatementReader.Read(parsed.Payload).Map(statement => EntryOf(envelope, parsed, statement)));

    private static RecordEntry EntryOf(StoredEnvelope stored, Envelope envelope, Statement statement) => new()
    {
        Index = stored.Index,
        LeafHash = stored.LeafHash,
        Id = statement.Id,
        Kind = statement.Kind,
        Version = statement.Version,
        At = statement.At,
        Context = statement.Context,
        Person = statement.Actor.Person,
        KeyId = envelope.KeyId,
        Project = statement.Project,
        Step = statement.Step,
        Subjects = statement.Subjects,
        Body = statement.Body,
    };
}
