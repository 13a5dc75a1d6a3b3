namespace Assay.Statistics.Significance;

/// <summary>A measure of a first thing less that of a second, once the two have changed places in the rows marked. NaN where it is undefined.</summary>
public delegate double SwapStatistic(ReadOnlySpan<bool> swapped);
