using System.Globalization;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Alerts;

namespace Assay.Monitor.Answering;

/// <summary>The capability <c>monitor alerts</c>: what is open, and how far it has come.</summary>
public static class ListAlerts
{
    /// <summary>The declaration.</summary>
    public static Capability<AlertsRequest, AlertsAnswer> Capability { get; } = new("monitor alerts", "List the alerts that nobody has resolved, and what was done about each.")
    {
        Parameters = [new("all", "Resolved ones too.", ParameterType.Flag), new("watch", "Only those of one watch.")],
        Examples = [new("assay monitor alerts", "what is open"), new("assay monitor alerts --all --json", "everything, for a script")],
        Handle = async (request, services, cancellation) =>
        {
            var cases = await AlertCases.ReadAsync(services.Need<ILedgerStore>(), cancellation);
            return new AlertsAnswer([.. cases.All.Where(each => (request.All || each.IsOpen) && (request.Watch is null || each.Alert.Watch == request.Watch))]);
        },
        Describe = Lines,
    };

    private static IEnumerable<string> Lines(AlertsAnswer answer)
    {
        if (answer.Alerts.IsEmpty) yield return "No alert is open.";
        foreach (var each in answer.Alerts)
        {
            yield return $"{each.Id}  {each.State}{(each.Context == RecordContext.Live ? "" : $" ({each.Context.ToString().ToLowerInvariant()})")}";
            yield return $"  {new AlertMessage(each.Id, each.Alert).Sentence}";
            if (each.Alert.Who is { } who) yield return $"  for {who}";
            foreach (var failed in each.Alert.Deliveries.Where(delivery => !delivery.WasTaken)) yield return $"  {failed.Channel} did not take it: {failed.Fault}";
            foreach (var step in each.Answers) yield return string.Create(CultureInfo.InvariantCulture, $"  {step.At:yyyy-MM-dd HH:mm} {step.Answer.Answer.ToString().ToLowerInvariant()} ({step.Id}){(step.Answer.IsWithinLimit is { } within ? within ? ", within its limit" : ", not within its limit" : "")}");
        }
    }
}
