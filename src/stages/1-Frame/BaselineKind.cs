namespace Assay.Frame;

/// <summary>How to answer without machine learning.</summary>
public enum BaselineKind
{
    /// <summary>Always the commonest class of the training rows.</summary>
    Majority,

    /// <summary>Each class with its share of the training rows as probability.</summary>
    Prior,

    /// <summary>Always the mean of the training rows.</summary>
    Mean,

    /// <summary>Always the median of the training rows.</summary>
    Median,

    /// <summary>A rule over one column: what people do today.</summary>
    Rule,
}
