using Assay.Reports.Citing;

namespace Assay.Reports.Charts;

/// <summary>A value that a chart is read against: a limit, a threshold, the value without disturbance.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">What it is, in a word or two.</param>
internal sealed record ChartMark(Cited Value, string Name);
