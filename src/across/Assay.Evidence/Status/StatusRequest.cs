namespace Assay.Evidence.Status;

/// <summary>Which coverage to show.</summary>
public sealed record StatusRequest
{
    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }

    /// <summary>Pseudonym of the person, or <c>everybody</c>.</summary>
    public string? Person { get; init; }

    /// <summary>Only records of this project.</summary>
    public string? Project { get; init; }

    /// <summary>Only criteria whose code starts so.</summary>
    public string? Only { get; init; }
}
