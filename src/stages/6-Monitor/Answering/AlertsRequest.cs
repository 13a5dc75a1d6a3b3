namespace Assay.Monitor.Answering;

/// <summary>Which alerts are listed.</summary>
public sealed record AlertsRequest
{
    /// <summary>Resolved ones too.</summary>
    public bool All { get; init; }

    /// <summary>Only those of one watch.</summary>
    public string? Watch { get; init; }
}
