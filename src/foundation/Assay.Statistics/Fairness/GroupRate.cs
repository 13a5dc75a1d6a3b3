namespace Assay.Statistics.Fairness;

/// <summary>A rate by which groups are compared. Each is a share of some of a group's rows; which rows, and which of them count, is in <see cref="GroupMetrics.Fraction"/>.</summary>
public enum GroupRate
{
    /// <summary>Rows predicted positive, of all rows.</summary>
    SelectionRate,

    /// <summary>Rows truly positive, of all rows: a property of the data, not of the model.</summary>
    BaseRate,

    /// <summary>Rows predicted positive, of the truly positive (recall, sensitivity).</summary>
    TruePositiveRate,

    /// <summary>Rows predicted positive, of the truly negative.</summary>
    FalsePositiveRate,

    /// <summary>Rows predicted negative, of the truly positive.</summary>
    FalseNegativeRate,

    /// <summary>Rows predicted negative, of the truly negative (specificity).</summary>
    TrueNegativeRate,

    /// <summary>Rows truly positive, of those predicted positive (precision).</summary>
    PositivePredictiveValue,

    /// <summary>Rows truly negative, of those predicted negative.</summary>
    NegativePredictiveValue,

    /// <summary>Rows predicted rightly, of all rows.</summary>
    Accuracy,
}
