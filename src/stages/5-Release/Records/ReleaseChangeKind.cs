namespace Assay.Release.Records;

/// <summary>What changed.</summary>
public enum ReleaseChangeKind
{
    /// <summary>A version takes part of the traffic, or all of it.</summary>
    Activated,

    /// <summary>The version before took over again, or none where there was none.</summary>
    RolledBack,
}
