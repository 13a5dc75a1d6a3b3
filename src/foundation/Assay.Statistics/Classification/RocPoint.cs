namespace Assay.Statistics.Classification;

/// <summary>A point of a ROC curve.</summary>
/// <param name="Threshold">Rows of this score and above are called positive; +∞ calls none.</param>
/// <param name="FalsePositiveRate">Share of the negative rows called positive.</param>
/// <param name="TruePositiveRate">Share of the positive rows called positive.</param>
public readonly record struct RocPoint(double Threshold, double FalsePositiveRate, double TruePositiveRate)
{
    /// <summary>Youden's index, true less false positive rate: the height above chance, in [−1, 1] (W. J. Youden, 1950).</summary>
    public double YoudenIndex => TruePositiveRate - FalsePositiveRate;
}
