namespace Assay.Tracking.Outbox;

/// <summary>What the ledger is to be told, written in the transaction of the change that it tells of, and signed afterwards.</summary>
/// <param name="Kind">Kind of the record: <c>tracking.run</c>.</param>
/// <param name="Body">UTF-8 JSON of the record's body.</param>
/// <param name="Person">Who asked, when the server knows them: a pseudonym; null when nobody signed in.</param>
public sealed record OutboxEntry(string Kind, ReadOnlyMemory<byte> Body, string? Person);
