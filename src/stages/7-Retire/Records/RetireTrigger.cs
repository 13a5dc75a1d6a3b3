namespace Assay.Retire.Records;

/// <summary>What sets a retirement off.</summary>
public enum RetireTrigger
{
    /// <summary>Another model takes its place.</summary>
    Superseded,

    /// <summary>Nobody needs its answers any more.</summary>
    Unneeded,

    /// <summary>It is no longer good enough.</summary>
    Performance,

    /// <summary>It does or may do harm.</summary>
    Risk,

    /// <summary>A law, a contract or a licence ends its use.</summary>
    Law,
}
