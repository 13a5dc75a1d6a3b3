namespace Assay.Release.Records;

/// <summary>By what two versions are compared.</summary>
public enum ComparisonMetric
{
    /// <summary>Share of the rows whose class was predicted as it came; more is better.</summary>
    Accuracy,

    /// <summary>Share of the rows that came out as wished, whatever was predicted; more is better.</summary>
    Outcome,

    /// <summary>Mean absolute error of a predicted number; less is better.</summary>
    AbsoluteError,
}
