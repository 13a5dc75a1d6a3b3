namespace Assay.Tracking.Access;

/// <summary>How much of what a person may do a token may do: each scope holds the ones before it.</summary>
public enum TokenScope
{
    /// <summary>See.</summary>
    Read,

    /// <summary>See and change experiments, runs, models and what belongs to them.</summary>
    Write,

    /// <summary>All that the person may: permissions, and people where they are an administrator.</summary>
    Admin,
}
