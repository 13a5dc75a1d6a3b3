using System.Collections.Immutable;

namespace Assay.Monitor.Running;

/// <summary>What a run put on record.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="Windows">Each window, in order.</param>
public sealed record RunAnswer(string Watch, ImmutableArray<RecordedWindow> Windows);
