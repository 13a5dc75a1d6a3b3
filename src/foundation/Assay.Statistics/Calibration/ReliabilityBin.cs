namespace Assay.Statistics.Calibration;

/// <summary>The rows of one bin of a reliability curve.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Positives">How many of them are positive.</param>
/// <param name="Weight">Their weight together.</param>
/// <param name="MeanPredicted">Their mean predicted probability.</param>
/// <param name="ObservedRate">The share of their weight that is positive.</param>
public readonly record struct ReliabilityBin(int Rows, int Positives, double Weight, double MeanPredicted, double ObservedRate)
{
    /// <summary>Predicted less observed: above 0 where predictions are too high.</summary>
    public double Gap => MeanPredicted - ObservedRate;
}
