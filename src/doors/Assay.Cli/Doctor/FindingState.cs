namespace Assay.Cli.Doctor;

/// <summary>How something is that the doctor looked at.</summary>
public enum FindingState
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, and something is worth knowing.</summary>
    Note,

    /// <summary>Something will not work.</summary>
    Broken,
}
