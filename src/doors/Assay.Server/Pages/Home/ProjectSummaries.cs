using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Evidence.Notes;
using Assay.Ledger.Index;

namespace Assay.Server.Pages.Home;

/// <summary>Says how far projects have come. What was said of a project stands until something is appended that may change it, and no longer than a minute: requests age.</summary>
internal sealed class ProjectSummaries
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, (Seen When, ProjectSummary Summary)> _known = new(StringComparer.Ordinal);

    /// <summary>The boards of these projects.</summary>
    public static async Task<ImmutableArray<ProjectSummary>> OfAsync(IndexedLedger ledger, IEnumerable<(string Name, long Newest)> projects, HomeRecords home, DateTimeOffset now, CancellationToken cancellation)
    {
        var summaries = ledger.Companion<ProjectSummaries>();
        var note = await ledger.FindAsync(RecordFilter.Of(DecisionNote.Kind.Name) with { Most = 1 }, cancellation) is [var newest] ? newest.Index : -1;
        var shown = ImmutableArray.CreateBuilder<ProjectSummary>();
        foreach (var (name, leaf) in projects) shown.Add(await summaries.OfAsync(ledger, name, new Seen(leaf, note, home.Releases, home.Alerts.Count(alert => alert.Project == name), now.Ticks / TimeSpan.TicksPerMinute), home, now, cancellation));
        return shown.ToImmutable();
    }

    private async Task<ProjectSummary> OfAsync(IndexedLedger ledger, string project, Seen seen, HomeRecords home, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_known.TryGetValue(project, out var known) && known.When == seen) return known.Summary;
        if (_known.Count > Most) _known.Clear();
        var summary = new ProjectSummary(project, new StageStates(project, await ProjectTrail.ReadAsync(ledger, project, cancellation), home, now).All());
        _known[project] = (seen, summary);
        return summary;
    }

    // The history of releases is another object as soon as anything about releases or keys was appended.
    private sealed record Seen(long Newest, long Note, object Releases, int OpenAlerts, long Minute);
}
