using System.Collections.Immutable;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Release.History;

namespace Assay.Server.Pages.Home;

/// <summary>What the boards of a home are made from, read in one pass over the log; of releases another decides what counts.</summary>
internal sealed class HomeRecords
{
    private readonly Dictionary<string, ProjectTrail> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _projectOfAlert = new(StringComparer.Ordinal);
    private readonly List<RecordEntry> _told = [];
    private readonly List<RecordEntry> _notes = [];
    private readonly List<RecordEntry> _standing = [];

    private HomeRecords(ReleaseHistory releases) => Releases = releases;

    /// <summary>Requests for release, and what is live.</summary>
    public ReleaseHistory Releases { get; }

    /// <summary>The projects by name.</summary>
    public IReadOnlyDictionary<string, ProjectTrail> Projects => _projects;

    /// <summary>Decision notes.</summary>
    public ImmutableArray<RecordEntry> Notes => [.. _notes];

    /// <summary>Claims and answers to them.</summary>
    public IReadOnlyList<RecordEntry> Standing => _standing;

    /// <summary>Alerts that nobody resolved, each with its project, or the watch's name where it has none.</summary>
    public ImmutableArray<(string Project, AlertCase Case)> OpenAlerts { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public static async Task<HomeRecords> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var home = new HomeRecords(await ReleaseHistory.ReadAsync(store, cancellation));
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
            if (RecordReader.TryRead(envelope) is { Succeeded: true, Value: { } record }) home.Add(record);
        home.OpenAlerts = [.. AlertCases.Of(home._told).All.Where(alert => alert.IsOpen).Select(alert => (home._projectOfAlert[alert.Id], alert))];
        return home;
    }

    private void Add(RecordEntry record)
    {
        if (record.Project is { } project)
        {
            if (!_projects.TryGetValue(project, out var trail)) _projects[project] = trail = new ProjectTrail();
            trail.Add(record);
        }

        if (record.TryAs<MonitorAlert>() is { } alert) _projectOfAlert[record.Id] = record.Project ?? alert.Watch;
        if (record.Kind == MonitorAlert.Kind.Name || record.Kind == MonitorAnswer.Kind.Name) _told.Add(record);
        else if (record.Kind == DecisionNote.Kind.Name) _notes.Add(record);
        else if (EvidenceKinds.IsStanding(record.Kind)) _standing.Add(record);
    }
}
