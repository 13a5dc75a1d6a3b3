namespace Assay.Evaluate.Shift;

/// <summary>A bin or level, and the share of rows in it.</summary>
/// <param name="Label">Reads as a person would write it: <c>0.33 to 0.41</c>, <c>yes</c>, <c>(missing)</c>.</param>
/// <param name="TrainShare">Share of training rows, 0 to 1.</param>
/// <param name="TestShare">Share of test rows, 0 to 1.</param>
public sealed record ShareBin(string Label, double TrainShare, double TestShare);
