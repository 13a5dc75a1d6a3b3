namespace Assay.Tracking.Outbox;

/// <summary>An entry that waits for the ledger.</summary>
/// <param name="Number">Unique in the store, for ever; entries of one store stand in the ledger under it once.</param>
/// <param name="Entry">What is to be told.</param>
public sealed record WaitingEntry(long Number, OutboxEntry Entry);
