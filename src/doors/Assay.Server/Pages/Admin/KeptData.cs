using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Retire.Records;
using Assay.Server.Pages.Home;
using Assay.Server.Pages.Ledger;

namespace Assay.Server.Pages.Admin;

/// <summary>What is on record of how long a project's data is kept.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stated">What its project file says; null where it says nothing.</param>
/// <param name="LogsUntil">When its logs may go, by its newest plan of retirement; null without one.</param>
/// <param name="IsHeld">Whether its newest record about holds is one that stands: nothing may go.</param>
public sealed record KeptData(string Project, string? Stated, DateTimeOffset? LogsUntil, bool IsHeld)
{
    /// <summary>Every project, by name.</summary>
    internal static async Task<ImmutableArray<KeptData>> ReadAsync(IndexedLedger ledger, CancellationToken cancellation)
    {
        var newest = (await ledger.TalliesAsync(cancellation)).GroupBy(tally => (tally.Project, tally.Kind)).ToDictionary(kind => kind.Key, kind => kind.Max(tally => tally.Newest));
        var kept = ImmutableArray.CreateBuilder<KeptData>();
        foreach (var (project, _) in (await HomeRecords.ProjectsAsync(ledger, cancellation)).OrderBy(project => project.Name, StringComparer.Ordinal))
        {
            var (data, plan, hold) = (await SaysAsync(DataVersion.Kind), await SaysAsync(RetirePlan.Kind), await SaysAsync(RetireHold.Kind));
            kept.Add(new KeptData(project, data?.Words, plan?.LogsUntil, hold?.IsHold == true));

            ValueTask<StatedRetention?> SaysAsync(RecordKind kind) => newest.TryGetValue((project, kind.Name), out var leaf) ? KnownLines<StatedRetention>.AtAsync(ledger, leaf, StatedRetention.Of, cancellation) : default;
        }

        return kept.ToImmutable();
    }
}
