using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Ledger.Inspect;

/// <summary>One record, with the sealed texts that this home's vault can open.</summary>
/// <param name="Record">The record.</param>
/// <param name="Opened">Texts by the dotted path of their field; null where the vault holds no opening, or its person's key was destroyed.</param>
/// <param name="Envelope">The stored envelope, exactly as it was hashed.</param>
public sealed record ShownRecord(RecordEntry Record, ImmutableSortedDictionary<string, string?> Opened, string Envelope);
