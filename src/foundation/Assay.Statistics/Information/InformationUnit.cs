namespace Assay.Statistics.Information;

/// <summary>The unit of an entropy or divergence, given by the base of its logarithm.</summary>
public enum InformationUnit
{
    /// <summary>Base e.</summary>
    Nats,

    /// <summary>Base 2.</summary>
    Bits,
}
