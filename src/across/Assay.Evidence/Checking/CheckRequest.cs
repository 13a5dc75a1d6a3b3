namespace Assay.Evidence.Checking;

/// <summary>Which claims to check.</summary>
public sealed record CheckRequest
{
    /// <summary>The claim, by id or the start of one; all of the person's if left out.</summary>
    public string? Claim { get; init; }

    /// <summary>Pseudonym of the person, or <c>everybody</c>.</summary>
    public string? Person { get; init; }
}
