using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Keys;

/// <summary>What people bring keys of their own to.</summary>
/// <param name="Store">The log.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Entropy">Draws challenges. It has to be unpredictable.</param>
/// <param name="SignAsync">Signs as the server, and appends.</param>
public sealed record KeyParts(ILedgerStore Store, TimeProvider Clock, Entropy Entropy, Func<RecordDraft, CancellationToken, Task<RecordEntry>> SignAsync);
