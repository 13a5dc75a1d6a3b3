using Assay.Monitor.Alerts;

namespace Assay.Monitor.Running;

/// <summary>Says an alert that was raised to a person.</summary>
internal static class AlertText
{
    /// <summary>What was found, who was told, and how to answer.</summary>
    public static IEnumerable<string> Lines(RaisedAlert raised)
    {
        yield return $"ALERT {raised.Sentence}{(raised.Alert.Who is { } who ? $" (for {who})" : "")}";
        foreach (var delivery in raised.Alert.Deliveries) yield return delivery.WasTaken ? $"  told: {delivery.Channel}" : $"  not told: {delivery.Channel}: {delivery.Fault}";
        yield return $"  answer it: assay monitor acknowledge {raised.Id} --note '…'";
    }
}
