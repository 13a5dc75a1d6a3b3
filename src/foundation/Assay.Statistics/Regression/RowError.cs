namespace Assay.Statistics.Regression;

/// <summary>How wrong one prediction is.</summary>
internal delegate double RowError(double actual, double predicted);
