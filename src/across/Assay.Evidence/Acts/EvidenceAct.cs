using Assay.Evidence.Index;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>An act of a person: its record, and for whom it counts.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Indexed">What the index says of it.</param>
public sealed record EvidenceAct(RecordEntry Entry, IndexedRecord Indexed);
