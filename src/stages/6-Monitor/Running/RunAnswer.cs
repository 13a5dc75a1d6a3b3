using System.Collections.Immutable;
using Assay.Monitor.Alerts;

namespace Assay.Monitor.Running;

/// <summary>What a run put on record.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="Windows">Each window, in order.</param>
/// <param name="Alerts">Alerts that were raised now; those that are open already are not raised again.</param>
public sealed record RunAnswer(string Watch, ImmutableArray<RecordedWindow> Windows, ImmutableArray<RaisedAlert> Alerts);
