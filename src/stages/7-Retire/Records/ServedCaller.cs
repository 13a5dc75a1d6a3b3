using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>Somebody whom the log shows to have been answered by a model.</summary>
/// <param name="Model">The name that it was served under.</param>
/// <param name="Caller">Who; null for all who did not sign in.</param>
/// <param name="Rows">Rows answered.</param>
/// <param name="Last">When the last was.</param>
public sealed record ServedCaller(string Model, Sealed? Caller, long Rows, DateTimeOffset Last);
