namespace Assay.Release.Settings;

/// <summary>Which open findings a release may have; the strictest first.</summary>
public enum FindingLimit
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Warnings, and nothing graver.</summary>
    Warning,
}
