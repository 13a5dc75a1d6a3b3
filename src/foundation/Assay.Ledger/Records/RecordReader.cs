using System.Text.Json;
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
        Envelope.Parse(envelope.Bytes.Span).Then(parsed => StatementReader.Read(parsed.Payload).Map(statement => EntryOf(envelope.Index, envelope.LeafHash, statement, statement.Body)));

    /// <summary>The record that a statement states, with this body and at this place in the log.</summary>
    internal static RecordEntry EntryOf(long index, Digest leafHash, Statement statement, JsonElement body) => new()
    {
        Index = index,
        LeafHash = leafHash,
        Id = statement.Id,
        Kind = statement.Kind,
        Version = statement.Version,
        At = statement.At,
        Context = statement.Context,
        Person = statement.Actor.Person,
        KeyId = statement.KeyId,
        Project = statement.Project,
        Step = statement.Step,
        Subjects = statement.Subjects,
        Body = body,
    };
}
