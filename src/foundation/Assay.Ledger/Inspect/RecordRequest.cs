namespace Assay.Ledger.Inspect;

/// <summary>Which record.</summary>
/// <param name="Id">Its id, or the start of one.</param>
public sealed record RecordRequest(string Id);
