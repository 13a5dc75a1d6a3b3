namespace Assay.Statistics.Calibration;

/// <summary>Which bin a forecast on the edge between two falls in. It matters: forecasts are often round numbers, and so are edges.</summary>
public enum BinEdge
{
    /// <summary>Bins are [a, b), the last closed: the definition of calibration error in most papers.</summary>
    Above,

    /// <summary>Bins are (a, b], the first closed: scikit-learn's <c>calibration_curve</c>.</summary>
    Below,
}
