namespace Assay.Evidence.Coverage;

/// <summary>How far evidence has come, from nothing to accepted. Nobody confirms or accepts their own work, and no rule goes beyond <see cref="Recorded"/>.</summary>
public enum Support
{
    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>What there was, was rejected with a reason.</summary>
    Rejected,

    /// <summary>Records speak for it by rule.</summary>
    Recorded,

    /// <summary>The person says so, by a decision note or in their own words.</summary>
    Claimed,

    /// <summary>Somebody else says that they saw it.</summary>
    Confirmed,

    /// <summary>An assessor accepts it.</summary>
    Accepted,
}
