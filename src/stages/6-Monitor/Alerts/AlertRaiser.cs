using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Answering;
using Assay.Monitor.Channels;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Alerts;

/// <summary>Holds windows against the rules, tells the channels, and puts on record what was told. What is open already is not told again.</summary>
/// <param name="section">The rules.</param>
/// <param name="channels">Where alerts go.</param>
/// <param name="store">The log.</param>
/// <param name="book">Signs and appends.</param>
public sealed class AlertRaiser(MonitorSection section, AlertChannels channels, ILedgerStore store, RecordBook book)
{
    /// <summary>Raises the alerts of windows, unless the rule's alert is open, or was raised or closed after the window was recorded: a run that was killed before it told is made up for, and what people resolved stays so.</summary>
    /// <param name="windows">The windows, in order.</param>
    /// <param name="cases">What was raised before; what is open in another context silences nothing.</param>
    /// <param name="project">The project, if any.</param>
    /// <param name="context">Real, rehearsed or simulated.</param>
    /// <param name="cancellation">Stops between alerts.</param>
    public async Task<ImmutableArray<RaisedAlert>> RaiseAsync(IEnumerable<RecordedWindow> windows, AlertCases cases, string? project, RecordContext context, CancellationToken cancellation)
    {
        var (known, told) = (cases.All.Where(each => each.Context == context).ToLookup(each => each.Alert.Fingerprint(), StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var raised = ImmutableArray.CreateBuilder<RaisedAlert>();
        foreach (var (rule, alert) in windows.SelectMany(window => section.Alerts.SelectMany(rule => Broken(rule, window))))
        {
            if (known[alert.Fingerprint()].Any(each => each.IsOpen || IsLater(each, alert.Window)) || !told.Add(alert.Fingerprint())) continue;
            raised.Add(await RaiseAsync(rule, alert, project, context, cancellation));
        }

        return raised.ToImmutable();
    }

    /// <summary>What of a window breaks a rule.</summary>
    public static IEnumerable<(AlertRule Rule, MonitorAlert Alert)> Broken(AlertRule rule, RecordedWindow recorded) =>
        from figure in WindowFigures.Of(recorded.Window, rule.Figure, rule.Column)
        where rule.IsBrokenBy(figure.Value)
        select (rule, new MonitorAlert
        {
            Watch = recorded.Window.Watch,
            Rule = rule.Name,
            Figure = rule.Figure,
            Column = figure.Column,
            Value = figure.Value,
            Above = rule.Above,
            Below = rule.Below,
            Severity = rule.Severity,
            Who = rule.Who,
            Window = recorded.Id,
            WindowName = recorded.Window.Name,
            Deliveries = [],
        });

    // Records are numbered by time: an id that is greater was written later.
    private static bool IsLater(AlertCase known, string window) => string.CompareOrdinal(known.Answers.IsEmpty ? known.Id : known.Answers[^1].Id, window) > 0;

    // Told first, recorded then: a run that is stopped in between tells again, under the same id, and nothing that was recorded was never told.
    private async Task<RaisedAlert> RaiseAsync(AlertRule rule, MonitorAlert alert, string? project, RecordContext context, CancellationToken cancellation)
    {
        var message = new AlertMessage(Digest.Of($"{alert.Fingerprint()}/{alert.Window}").Short, alert);
        var told = alert with { Deliveries = await channels.SendAsync(message, rule.Channels, cancellation) };
        var window = (await store.FindAsync(alert.Window, cancellation)).Single();
        var draft = RecordDraft.Of(told, $"monitor/alert/{alert.Fingerprint()}/{alert.Window}", new Subject($"record:{alert.Window}", Digest.Of(window.Bytes.Span))) with { Project = project, Context = context };
        return new RaisedAlert((await book.AppendAsync([draft], cancellation))[0].Id, told, message.Sentence);
    }
}
