namespace Assay.Ledger.Records;

/// <summary>One kind and version of record, as the catalogue lists it.</summary>
/// <param name="Name">Stage and noun: <c>train.selection</c>.</param>
/// <param name="Version">Counts from 1; a change of shape is a new version, and old versions stay readable for ever.</param>
/// <param name="Sentence">What a record of this kind states, in one sentence.</param>
public sealed record RecordKind(string Name, int Version, string Sentence)
{
    /// <summary>The in-toto predicate type: <c>urn:assay:record:train.selection:v1</c>.</summary>
    public string PredicateType => $"urn:assay:record:{Name}:v{Version}";
}
