namespace Assay.Retire.Certifying;

/// <summary>What is certified.</summary>
public sealed record CertificateRequest
{
    /// <summary>The plan; the newest if left out.</summary>
    public string? Plan { get; init; }
}
