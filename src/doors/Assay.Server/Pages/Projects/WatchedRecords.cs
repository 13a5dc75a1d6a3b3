using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Monitor.Answering;
using Assay.Monitor.Windows;
using Assay.Server.Pages.Home;

namespace Assay.Server.Pages.Projects;

/// <summary>What was seen of a project in use.</summary>
/// <param name="Windows">Of each window of each watch the newest record, in the order in which the windows were first seen; of the newest records so many.</param>
/// <param name="Alerts">Its alerts, the newest first.</param>
internal sealed record WatchedRecords(ImmutableArray<Shown<MonitorWindow>> Windows, ImmutableArray<AlertCase> Alerts)
{
    /// <summary>How many records of windows are read, the newest; a page draws fewer of each watch.</summary>
    private const int MostRecords = 100;

    /// <summary>Reads them: what names the project, and what is watched under its name.</summary>
    public static async Task<WatchedRecords> ReadAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var windows = new OrderedDictionary<(string Watch, string Name), Shown<MonitorWindow>>();
        foreach (var header in (await HeadersAsync(ledger, project, cancellation)).OrderBy(header => header.Index))
        {
            if (await ledger.EntryAsync(header.Index, cancellation) is not { } record || record.TryAs<MonitorWindow>() is not { } window) continue;
            if (record.Project == project || window.Watch == project) windows[(window.Watch, window.Name)] = new(record, window);
        }

        var alerts = await OpenAlerts.ReadAsync(ledger, cancellation);
        return new([.. windows.Values], [.. alerts.All.Where(alert => alert.Project == project || alert.Case.Alert.Watch == project).Select(alert => alert.Case).Reverse()]);
    }

    private static async Task<IEnumerable<RecordHeader>> HeadersAsync(IndexedLedger ledger, string project, CancellationToken cancellation)
    {
        var wanted = RecordFilter.Of(MonitorWindow.Kind.Name) with { Most = MostRecords };
        return [.. await ledger.FindAsync(wanted with { Project = project }, cancellation), .. await ledger.FindAsync(wanted with { Project = "" }, cancellation)];
    }
}
