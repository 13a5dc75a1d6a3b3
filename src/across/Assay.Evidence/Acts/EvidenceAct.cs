using System.Text.Json;
using Assay.Evidence.Index;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>An act of a person: its record, and for whom it counts.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Indexed">What the index says of it.</param>
public sealed record EvidenceAct(RecordEntry Entry, IndexedRecord Indexed)
{
    /// <summary>What it says; null when it is of another kind or version, or its body is not of its kind: a record from elsewhere may be anything.</summary>
    public TBody? Body<TBody>() where TBody : class, IRecordBody<TBody>
    {
        if (Entry.Kind != TBody.Kind.Name || Entry.Version != TBody.Kind.Version) return null;
        try
        {
            return Entry.As<TBody>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
