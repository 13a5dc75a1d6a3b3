namespace Assay.Retire.Running;

/// <summary>How a plan is carried out.</summary>
public sealed record RunRequest
{
    /// <summary>The plan; the newest if left out.</summary>
    public string? Plan { get; init; }

    /// <summary>Where the archive is written.</summary>
    public string? Archive { get; init; }

    /// <summary>Until when the archive is kept.</summary>
    public string? KeepArchiveUntil { get; init; }

    /// <summary>How the endpoint was switched off.</summary>
    public string? EndpointOff { get; init; }

    /// <summary>Which credentials were revoked.</summary>
    public string? CredentialsRevoked { get; init; }
}
