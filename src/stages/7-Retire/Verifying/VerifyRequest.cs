namespace Assay.Retire.Verifying;

/// <summary>What is verified.</summary>
public sealed record VerifyRequest
{
    /// <summary>The plan; the newest if left out.</summary>
    public string? Plan { get; init; }

    /// <summary>The archive's file.</summary>
    public string? Archive { get; init; }
}
