namespace Assay.Evidence.Eligibility;

/// <summary>Which statement of eligibility to show.</summary>
public sealed record EligibilityRequest
{
    /// <summary>The statement, by id or the start of one; the person's newest if left out.</summary>
    public string? Statement { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }

    /// <summary>Pseudonym of the person.</summary>
    public string? Person { get; init; }

    /// <summary>File to write the statement to, as Markdown.</summary>
    public string? Output { get; init; }
}
