namespace Assay.Statistics.Classification;

/// <summary>A point of a precision–recall curve.</summary>
/// <param name="Threshold">Rows of this score and above are called positive.</param>
/// <param name="Recall">Share of the positive rows that are called.</param>
/// <param name="Precision">Share of the called rows that are positive.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Recall, double Precision);
