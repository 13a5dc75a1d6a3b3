namespace Assay.Tracking.Keys;

/// <summary>Which key is withdrawn, and why.</summary>
public sealed record WithdrawKeyRequest
{
    /// <summary>The name that the person signs in with.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key's fingerprint.</summary>
    public string Key { get; init; } = "";

    /// <summary>Why: lost, rotated or compromised.</summary>
    public string Reason { get; init; } = "";
}
