namespace Assay.Monitor.Alerts;

/// <summary>An alert that was raised now.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Alert">What it says.</param>
/// <param name="Sentence">In one line, for people.</param>
public sealed record RaisedAlert(string Id, MonitorAlert Alert, string Sentence);
