namespace Assay.Monitor.Answering;

/// <summary>One answer in a case.</summary>
/// <param name="Id">Its record.</param>
/// <param name="At">When it was given.</param>
/// <param name="Answer">What it says.</param>
public sealed record CaseAnswer(string Id, DateTimeOffset At, MonitorAnswer Answer);
