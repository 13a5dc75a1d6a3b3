namespace Assay.Release.Records;

/// <summary>What a comparison says to do.</summary>
public enum ComparisonDecision
{
    /// <summary>Go on: nothing is decided.</summary>
    Continue,

    /// <summary>Stop: the version before, A, is better.</summary>
    ForBefore,

    /// <summary>Stop: the new version, B, is better.</summary>
    ForNew,

    /// <summary>Stop: no difference that matters was found; with a horizon, none was found at all.</summary>
    NoDifference,
}
