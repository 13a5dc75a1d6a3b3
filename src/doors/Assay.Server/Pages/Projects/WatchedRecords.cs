using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Monitor.Answering;
using Assay.Monitor.Windows;
using Assay.Server.Pages.Home;
using Assay.Server.Pages.Ledger;

namespace Assay.Server.Pages.Projects;

/// <summary>What was seen of a project in use.</summary>
/// <param name="Windows">Of each window of each series the newest record, in the order in which the windows were first seen; of the newest records so many.</param>
/// <param name="Newest">The newest window of each series, whole.</param>
/// <param name="Alerts">Its alerts, the newest first.</param>
internal sealed record WatchedRecords(ImmutableArray<SeenWindow> Windows, ImmutableDictionary<WatchSeries, Shown<MonitorWindow>> Newest, ImmutableArray<AlertCase> Alerts)
{
    /// <summary>How many records of windows are looked at, the newest; a page draws fewer of each watch.</summary>
    private const int MostRecords = 100;

    /// <summary>Reads them: what names the project, and what is watched under its name.</summary>
    public static async Task<WatchedRecords> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var windows = new OrderedDictionary<(WatchSeries Series, string Name), SeenWindow>();
        foreach (var header in (await HeadersAsync(ledger, project, cancellation)).OrderBy(header => header.Index))
            if (await KnownLines<SeenWindow>.AtAsync(ledger, header.Index, SeenWindow.Of, cancellation) is { } window && (header.Project == project || window.Watch == project)) windows[(window.Series, window.Name)] = window;
        var newest = ImmutableDictionary.CreateBuilder<WatchSeries, Shown<MonitorWindow>>();
        foreach (var series in windows.Values.GroupBy(window => window.Series))
            if (await ledger.EntryAsync(series.Last().Entry.Index, cancellation) is { } entry && entry.TryAs<MonitorWindow>() is { } window) newest[series.Key] = new(entry, window);
        var alerts = await OpenAlerts.ReadAsync(ledger, cancellation);
        return new([.. windows.Values], newest.ToImmutable(), [.. alerts.All.Where(alert => alert.Project == project || alert.Case.Alert.Watch == project).Select(alert => alert.Case).Reverse()]);
    }

    private static async Task<IEnumerable<RecordHeader>> HeadersAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var wanted = RecordFilter.Of(MonitorWindow.Kind.Name) with { Most = MostRecords };
        return [.. await ledger.FindAsync(wanted with { Project = project }, cancellation), .. await ledger.FindAsync(wanted with { Project = "" }, cancellation)];
    }
}
