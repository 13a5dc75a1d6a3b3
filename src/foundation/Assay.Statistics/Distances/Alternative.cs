namespace Assay.Statistics.Distances;

/// <summary>Which departure from the null hypothesis counts as evidence against it.</summary>
public enum Alternative
{
    /// <summary>The two differ, either way.</summary>
    TwoSided,

    /// <summary>The first is smaller than the second.</summary>
    Less,

    /// <summary>The first is greater than the second.</summary>
    Greater,
}
