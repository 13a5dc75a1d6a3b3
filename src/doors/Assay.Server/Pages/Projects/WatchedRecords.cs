using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.Windows;

namespace Assay.Server.Pages.Projects;

/// <summary>What was seen of a project in use.</summary>
/// <param name="Windows">Of each window of each watch the newest record, in the order in which the windows were first seen.</param>
/// <param name="Alerts">Its alerts, the newest first.</param>
internal sealed record WatchedRecords(ImmutableArray<Shown<MonitorWindow>> Windows, ImmutableArray<AlertCase> Alerts)
{
    /// <summary>Reads them: what names the project, and what is watched under its name.</summary>
    public static async Task<WatchedRecords> ReadAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var windows = new OrderedDictionary<(string Watch, string Name), Shown<MonitorWindow>>();
        var (told, mine) = (new List<RecordEntry>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(envelope) is not { Succeeded: true, Value: { } record }) continue;
            if (record.TryAs<MonitorWindow>() is { } window && (record.Project == project || window.Watch == project)) windows[(window.Watch, window.Name)] = new(record, window);
            if (record.TryAs<MonitorAlert>() is { } alert && (record.Project == project || alert.Watch == project)) mine.Add(record.Id);
            if (record.Kind == MonitorAlert.Kind.Name || record.Kind == MonitorAnswer.Kind.Name) told.Add(record);
        }

        return new([.. windows.Values], [.. AlertCases.Of(told).All.Where(alert => mine.Contains(alert.Id)).Reverse()]);
    }
}
