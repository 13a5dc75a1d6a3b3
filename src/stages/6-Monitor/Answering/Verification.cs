using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Answering;

/// <summary>Looks whether an action worked: in the newest window that was recorded after it, by the limits that the alerts broke.</summary>
internal static class Verification
{
    /// <summary>The answer with what was found; <c>monitor.no-action</c>, <c>monitor.no-later-window</c>.</summary>
    public static async Task<Outcome<MonitorAnswer>> LookAsync(MonitorAnswer answer, ImmutableArray<AlertCase> cases, ILedgerStore store, CancellationToken cancellation)
    {
        if (cases.Any(each => each.Newest(AnswerKind.Action) is null)) return new Problem("monitor.no-action", "Nothing was done yet that could be verified.", "Say what was done with 'assay monitor act' first.") { Value = cases.First(each => each.Newest(AnswerKind.Action) is null).Id };
        // The alerts are of one context; what was only simulated shows nothing of a real action.
        var windows = (await WindowBook.NewestAsync(store, cases[0].Context, cancellation)).Values;
        RecordedWindow? looked = null;
        var isWithin = true;
        double? value = null;
        foreach (var each in cases)
        {
            // Records are numbered by time: an id that is greater was written later.
            var later = windows.Where(window => window.Window.Watch == each.Alert.Watch && string.CompareOrdinal(window.Id, each.Newest(AnswerKind.Action)!.Id) > 0).MaxBy(window => window.Id, StringComparer.Ordinal);
            if (later is null) return new Problem("monitor.no-later-window", "No window was recorded since the action.", "Run 'assay monitor run' over later rows first.") { Value = each.Alert.Watch };
            var figures = WindowFigures.Of(later.Window, each.Alert.Figure, each.Alert.Column).ToList();
            isWithin &= figures.Count > 0 && !figures.Any(figure => RuleOf(each.Alert).IsBrokenBy(figure.Value));
            (looked, value) = (later, figures.Count > 0 ? figures[0].Value : value);
        }

        return answer with { Window = looked!.Id, Value = value, IsWithinLimit = isWithin };
    }

    private static AlertRule RuleOf(MonitorAlert alert) => new() { Name = alert.Rule, Figure = alert.Figure, Column = alert.Column, Above = alert.Above, Below = alert.Below };
}
