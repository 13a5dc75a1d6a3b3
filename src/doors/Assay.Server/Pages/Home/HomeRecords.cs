using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Monitor.Answering;
using Assay.Release.History;

namespace Assay.Server.Pages.Home;

/// <summary>What the front page of a home is made from; of releases another decides what counts.</summary>
/// <param name="Projects">The projects, the one with the newest record first, each with that record's leaf.</param>
/// <param name="Releases">Requests for release, and what is live.</param>
/// <param name="Standing">Claims and answers to them.</param>
/// <param name="Alerts">Alerts that nobody resolved, each with its project, or the watch's name where it has none.</param>
internal sealed record HomeRecords(ImmutableArray<(string Name, long Newest)> Projects, ReleaseHistory Releases, ImmutableArray<RecordEntry> Standing, ImmutableArray<(string Project, AlertCase Case)> Alerts)
{
    private static readonly RecordFilter Claims = RecordFilter.Of(Claim.Kind.Name, Confirmation.Kind.Name, Acceptance.Kind.Name, Rejection.Kind.Name);

    /// <summary>Reads them.</summary>
    public static async Task<HomeRecords> ReadAsync(IndexedLedger ledger, CancellationToken cancellation)
    {
        var standing = await ledger.SelectAsync(Claims, cancellation).ToListAsync(cancellation);
        var alerts = (await OpenAlerts.ReadAsync(ledger, cancellation)).All.Where(alert => alert.Case.IsOpen);
        return new HomeRecords(await ProjectsAsync(ledger, cancellation), await ReleaseHistory.ReadAsync(ledger, cancellation), [.. standing], [.. alerts]);
    }

    /// <summary>The projects alone.</summary>
    public static async Task<ImmutableArray<(string Name, long Newest)>> ProjectsAsync(IndexedLedger ledger, CancellationToken cancellation) =>
    [
        .. (await ledger.TalliesAsync(cancellation)).Where(tally => tally.Project is not null).GroupBy(tally => tally.Project!, StringComparer.Ordinal)
            .Select(project => (Name: project.Key, Newest: project.Max(tally => tally.Newest))).OrderByDescending(project => project.Newest),
    ];
}
