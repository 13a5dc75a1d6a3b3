namespace Assay.Evidence.Eligibility;

/// <summary>How a person means to evidence a criterion within their role.</summary>
public enum EvidenceRoute
{
    /// <summary>No route is known, or none was stated.</summary>
    None,

    /// <summary>There is work ahead that would show it, with somebody who owns it and a date.</summary>
    Opportunity,

    /// <summary>There is evidence.</summary>
    Evidence,
}
