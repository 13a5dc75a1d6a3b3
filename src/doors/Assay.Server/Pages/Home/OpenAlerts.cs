using System.Collections.Immutable;
using Assay.Ledger.Index;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;

namespace Assay.Server.Pages.Home;

/// <summary>The alerts of a home, read anew where one was raised or answered since.</summary>
internal sealed class OpenAlerts
{
    private volatile Reading _newest = new(-1, []);

    /// <summary>Every alert, the oldest first, each with its project, or the watch's name where it has none.</summary>
    public ImmutableArray<(string Project, AlertCase Case)> All => _newest.Alerts;

    /// <summary>Reads them.</summary>
    public static async Task<OpenAlerts> ReadAsync(IndexedLedger ledger, CancellationToken cancellation)
    {
        var alerts = ledger.Companion<OpenAlerts>();
        var newest = await ledger.FindAsync(AlertCases.Wanted with { Most = 1 }, cancellation) is [var one] ? one.Index : -1;
        if (alerts._newest.Leaf < newest) alerts._newest = new Reading(newest, await AllAsync(ledger, cancellation));
        return alerts;
    }

    private static async Task<ImmutableArray<(string Project, AlertCase Case)>> AllAsync(IndexedLedger ledger, CancellationToken cancellation)
    {
        var told = await ledger.SelectAsync(AlertCases.Wanted, cancellation).ToListAsync(cancellation);
        var projects = told.Where(record => record.Kind == MonitorAlert.Kind.Name).ToDictionary(record => record.Id, record => record.Project, StringComparer.Ordinal);
        return [.. AlertCases.Of(told).All.Select(alert => (projects[alert.Id] ?? alert.Alert.Watch, alert))];
    }

    private sealed record Reading(long Leaf, ImmutableArray<(string Project, AlertCase Case)> Alerts);
}
