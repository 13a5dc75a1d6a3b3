namespace Assay.Evidence.Standards;

/// <summary>What a person still has to add to what records show.</summary>
public enum Contribution
{
    /// <summary>A decision note, written at the time of the act.</summary>
    Note,

    /// <summary>An account in the engineer's own words.</summary>
    Narrative,

    /// <summary>A statement by somebody who saw it.</summary>
    Witness,

    /// <summary>The employer's verification: behaviours are verified by the employer, records only corroborate.</summary>
    Employer,

    /// <summary>A file from elsewhere: a document, slides, a recording.</summary>
    Artifact,
}
