using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Monitor.Answering;
using Assay.Monitor.Windows;
using Assay.Server.Pages.Home;
using Assay.Server.Pages.Ledger;

namespace Assay.Server.Pages.Projects;

/// <summary>What was seen of a project in use.</summary>
/// <param name="Windows">Of each window of each watch the newest record, in the order in which the windows were first seen; of the newest records so many.</param>
/// <param name="Newest">The newest window of each watch, whole.</param>
/// <param name="Alerts">Its alerts, the newest first.</param>
internal sealed record WatchedRecords(ImmutableArray<SeenWindow> Windows, ImmutableDictionary<string, Shown<MonitorWindow>> Newest, ImmutableArray<AlertCase> Alerts)
{
    /// <summary>How many records of windows are looked at, the newest; a page draws fewer of each watch.</summary>
    private const int MostRecords = 100;

    /// <summary>Reads them: what names the project, and what is watched under its name.</summary>
    public static async Task<WatchedRecords> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var windows = new OrderedDictionary<(string Watch, string Name), SeenWindow>();
        foreach (var header in (await HeadersAsync(ledger, project, cancellation)).OrderBy(header => header.Index))
            if (await KnownLines<SeenWindow>.AtAsync(ledger, header.Index, SeenWindow.Of, cancellation) is { } window && (header.Project == project || window.Watch == project)) windows[(window.Watch, window.Name)] = window;
        var newest = ImmutableDictionary.CreateBuilder<string, Shown<MonitorWindow>>(StringComparer.Ordinal);
        foreach (var watch in windows.Values.GroupBy(window => window.Watch, StringComparer.Ordinal))
            if (await ledger.EntryAsync(watch.Last().Entry.Index, cancellation) is { } entry && entry.TryAs<MonitorWindow>() is { } window) newest[watch.Key] = new(entry, window);
        var alerts = await OpenAlerts.ReadAsync(ledger, cancellation);
        return new([.. windows.Values], newest.ToImmutable(), [.. alerts.All.Where(alert => alert.Project == project || alert.Case.Alert.Watch == project).Select(alert => alert.Case).Reverse()]);
    }

    private static async Task<IEnumerable<RecordHeader>> HeadersAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var wanted = RecordFilter.Of(MonitorWindow.Kind.Name) with { Most = MostRecords };
        return [.. await ledger.FindAsync(wanted with { Project = project }, cancellation), .. await ledger.FindAsync(wanted with { Project = "" }, cancellation)];
    }
}
