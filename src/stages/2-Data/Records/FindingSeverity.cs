namespace Assay.Data.Records;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Likely to do harm; look at it before release.</summary>
    Warning,

    /// <summary>Likely to make results wrong.</summary>
    Serious,
}
