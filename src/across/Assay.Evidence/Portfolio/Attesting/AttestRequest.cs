namespace Assay.Evidence.Portfolio.Attesting;

/// <summary>Which bundle to attest, and in what capacity.</summary>
public sealed record AttestRequest
{
    /// <summary>Path of the bundle.</summary>
    public string Bundle { get; init; } = "";

    /// <summary>Whether the signer states it for the employer.</summary>
    public bool AsEmployer { get; init; }
}
