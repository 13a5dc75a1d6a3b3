namespace Assay.Statistics.Classification;

/// <summary>How bad it is to call one class another, by the distance of their places.</summary>
public enum KappaWeighting
{
    /// <summary>Every error is as bad as another: classes have no order.</summary>
    None,

    /// <summary>An error two places off is twice as bad as one.</summary>
    Linear,

    /// <summary>An error two places off is four times as bad as one.</summary>
    Quadratic,
}
