namespace Assay.Release.Capacity;

/// <summary>How the server that was measured was started, and asked.</summary>
/// <param name="Log">How predictions were logged: <c>sync</c>, <c>async</c> or <c>off</c>.</param>
/// <param name="BatchRows">Most rows that the model was given at once.</param>
/// <param name="Connections">Connections of those who asked.</param>
/// <param name="StepSeconds">How long each load was measured.</param>
public sealed record ServingSettings(string Log, int BatchRows, int Connections, double StepSeconds);
