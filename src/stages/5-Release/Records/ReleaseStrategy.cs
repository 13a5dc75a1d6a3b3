namespace Assay.Release.Records;

/// <summary>How a version takes over from the one before.</summary>
public enum ReleaseStrategy
{
    /// <summary>The old one is stopped, then the new one started.</summary>
    Recreate,

    /// <summary>Both stand ready, and all traffic is switched at once.</summary>
    BlueGreen,

    /// <summary>A share of the traffic first, then more, step by step.</summary>
    Canary,

    /// <summary>Both answer, the old one's answer is returned, and the difference is recorded.</summary>
    Shadow,

    /// <summary>Shares of the traffic are compared by a test stated beforehand.</summary>
    AbTest,
}
