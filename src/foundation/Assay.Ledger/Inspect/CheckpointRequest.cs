namespace Assay.Ledger.Inspect;

/// <summary>The newest checkpoint; there is nothing to choose.</summary>
public sealed record CheckpointRequest;
