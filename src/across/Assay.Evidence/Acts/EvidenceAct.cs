using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>An act of a person: its record, and for whom it counts.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Envelope">SHA-256 of its envelope's bytes: what an answer to it has to name.</param>
/// <param name="Indexed">What the index says of it.</param>
/// <param name="Named">What the index holds of the records that it names: those that a claim cites, the one that a rejection rejects.</param>
public sealed record EvidenceAct(RecordEntry Entry, Digest Envelope, IndexedRecord Indexed, IReadOnlyList<IndexedRecord> Named)
{
    /// <summary>What it says; null when it is of another kind or version, or its body is not of its kind: a record from elsewhere may be anything.</summary>
    public TBody? Body<TBody>() where TBody : class, IRecordBody<TBody> => Entry.TryAs<TBody>();
}
