namespace Assay.Statistics.Intervals;

/// <summary>A measure of some rows, named by their places, repeats allowed. It must depend on them alone, and is NaN where it is undefined.</summary>
public delegate double RowStatistic(ReadOnlySpan<int> rows);
