using System.Globalization;
using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Monitor.Alerts;

/// <summary>An alert as its channels get it. It may come twice when a run is stopped between telling and recording: <c>id</c> is then the same.</summary>
/// <param name="Id">The same for the same rule, column and window.</param>
/// <param name="Alert">What was found; its deliveries are not known yet.</param>
public sealed record AlertMessage(string Id, MonitorAlert Alert)
{
    /// <summary>In one line, for people.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture,
        $"{Alert.Severity.ToString().ToLowerInvariant()}: {Alert.Rule}, {Alert.Watch}, window {Alert.WindowName}: {Alert.Figure}{(Alert.Column is null ? "" : $" of {Alert.Column}")} is {Alert.Value:0.####}, {Limits}");

    private string Limits => string.Join(" and ", new[] { Alert.Above is { } above ? string.Create(CultureInfo.InvariantCulture, $"not to be above {above}") : null, Alert.Below is { } below ? string.Create(CultureInfo.InvariantCulture, $"not to be below {below}") : null }.OfType<string>());

    /// <summary>As JSON, on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { id = Id, text = Sentence, alert = Alert with { Deliveries = [] } }, RecordJson.Options);
}
