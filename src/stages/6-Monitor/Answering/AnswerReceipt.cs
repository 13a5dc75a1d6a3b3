using System.Collections.Immutable;

namespace Assay.Monitor.Answering;

/// <summary>An answer that is on record.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Rules">Names of the alerts' rules.</param>
public sealed record AnswerReceipt(string Id, MonitorAnswer Answer, ImmutableArray<string> Rules);
