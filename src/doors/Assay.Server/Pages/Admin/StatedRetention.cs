using Assay.Data.Records;
using Assay.Ledger.Records;
using Assay.Retire.Records;

namespace Assay.Server.Pages.Admin;

/// <summary>What a record says of how long something is kept.</summary>
/// <param name="Words">How long the data is kept, in the project's words.</param>
/// <param name="LogsUntil">When logs may go.</param>
/// <param name="IsHold">Whether it is a hold, and lifts none.</param>
internal sealed record StatedRetention(string? Words, DateTimeOffset? LogsUntil, bool IsHold)
{
    /// <summary>Of a record.</summary>
    public static StatedRetention Of(RecordEntry entry) => new(entry.TryAs<DataVersion>()?.Retention, entry.TryAs<RetirePlan>()?.KeepLogsUntil, entry.TryAs<RetireHold>() is { Lifts: null });
}
