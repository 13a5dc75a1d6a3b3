namespace Assay.Evaluate.Performance;

/// <summary>One bin of the reliability curve.</summary>
/// <param name="MeanPredicted">Mean predicted probability of its rows.</param>
/// <param name="ObservedRate">Share of its rows that are positive.</param>
/// <param name="Low">Lower end of the 95 % Wilson interval of the observed rate.</param>
/// <param name="High">Upper end.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record ReliabilityBin(double MeanPredicted, double ObservedRate, double Low, double High, int Rows);
