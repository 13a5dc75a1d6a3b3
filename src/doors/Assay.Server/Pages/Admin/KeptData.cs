using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Retire.Records;
using Assay.Server.Pages.Home;

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
        var kept = ImmutableArray.CreateBuilder<KeptData>();
        foreach (var (project, _) in (await HomeRecords.ProjectsAsync(ledger, cancellation)).OrderBy(project => project.Name, StringComparer.Ordinal))
        {
            var (data, plan, hold) = (await NewestAsync<DataVersion>(ledger, project, cancellation), await NewestAsync<RetirePlan>(ledger, project, cancellation), await NewestAsync<RetireHold>(ledger, project, cancellation));
            kept.Add(new KeptData(project, data?.Retention, plan?.KeepLogsUntil, hold is { Lifts: null }));
        }

        return kept.ToImmutable();
    }

    private static async Task<TBody?> NewestAsync<TBody>(IndexedLedger ledger, string project, CancellationToken cancellation) where TBody : class, IRecordBody<TBody> =>
        await ledger.FindAsync(RecordFilter.Of(TBody.Kind.Name) with { Project = project, Most = 1 }, cancellation) is [var newest] ? (await ledger.EntryAsync(newest.Index, cancellation))?.TryAs<TBody>() : null;
}
