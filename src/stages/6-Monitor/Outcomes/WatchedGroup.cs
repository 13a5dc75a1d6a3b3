namespace Assay.Monitor.Outcomes;

/// <summary>One group of people in a window.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Rows">Rows.</param>
/// <param name="SelectionRate">Share that is called positive; null without rows, and on a task with several classes.</param>
/// <param name="LabelledRows">Rows with a label.</param>
/// <param name="TruePositiveRate">Share of the truly positive that is called positive; null when there are none.</param>
/// <param name="FalsePositiveRate">Share of the truly negative that is called positive; null when there are none.</param>
/// <param name="Accuracy">Of several classes: share that is called rightly; null without labels, and on a binary task.</param>
public sealed record WatchedGroup(string Group, long Rows, double? SelectionRate, long LabelledRows, double? TruePositiveRate, double? FalsePositiveRate, double? Accuracy = null);
