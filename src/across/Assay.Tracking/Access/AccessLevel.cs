namespace Assay.Tracking.Access;

/// <summary>What somebody may do with a thing: each level holds the ones before it.</summary>
public enum AccessLevel
{
    /// <summary>Nothing, not even see it.</summary>
    None,

    /// <summary>See it.</summary>
    Read,

    /// <summary>See it, and have it do its work.</summary>
    Use,

    /// <summary>Change it, and what belongs to it.</summary>
    Edit,

    /// <summary>Take it away, and say who may do what with it.</summary>
    Manage,
}
