using System.Collections.Immutable;

namespace Assay.Monitor.Answering;

/// <summary>The alerts, oldest first.</summary>
/// <param name="Alerts">Each with what was done about it.</param>
public sealed record AlertsAnswer(ImmutableArray<AlertCase> Alerts);
