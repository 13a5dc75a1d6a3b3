namespace Assay.Frame;

/// <summary>What a metric is computed from, beside the true answers.</summary>
public enum MetricInput
{
    /// <summary>Probabilities of the classes: no decision threshold enters.</summary>
    Probabilities,

    /// <summary>Decided classes: on a binary task the decision threshold matters.</summary>
    Classes,

    /// <summary>Predicted numbers.</summary>
    Numbers,
}
