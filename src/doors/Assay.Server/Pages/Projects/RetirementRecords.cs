using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>What is on record of taking a project's models out of use, the oldest first.</summary>
/// <param name="Plans">Plans.</param>
/// <param name="Notices">What callers were told.</param>
/// <param name="Answers">What callers answered.</param>
/// <param name="Holds">Legal holds, and what lifted them.</param>
public sealed record RetirementRecords(ImmutableArray<Shown<RetirePlan>> Plans, ImmutableArray<Shown<RetireNotice>> Notices, ImmutableArray<Shown<RetireAcknowledgement>> Answers, ImmutableArray<Shown<RetireHold>> Holds)
{
    /// <summary>The holds that stand.</summary>
    public IEnumerable<Shown<RetireHold>> Standing => Holds.Where(hold => hold.Body.Lifts is null && !Holds.Any(other => other.Body.Lifts == hold.Entry.Id));

    /// <summary>Reads them.</summary>
    public static async Task<RetirementRecords> ReadAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var found = await store.SelectAsync(RecordFilter.Of("retire.") with { Project = project }, cancellation).ToListAsync(cancellation);
        return new(Of<RetirePlan>(found), Of<RetireNotice>(found), Of<RetireAcknowledgement>(found), Of<RetireHold>(found));
    }

    private static ImmutableArray<Shown<TBody>> Of<TBody>(IEnumerable<RecordEntry> found) where TBody : class, IRecordBody<TBody> =>
        [.. found.Select(entry => (Entry: entry, Body: entry.TryAs<TBody>())).Where(pair => pair.Body is not null).Select(pair => new Shown<TBody>(pair.Entry, pair.Body!))];
}
