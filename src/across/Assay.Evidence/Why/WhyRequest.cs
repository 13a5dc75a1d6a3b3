namespace Assay.Evidence.Why;

/// <summary>What is to be explained.</summary>
public sealed record WhyRequest
{
    /// <summary>A criterion or a part: <c>S24</c>, <c>S7.robustness</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }

    /// <summary>Pseudonym of the person, or <c>everybody</c>.</summary>
    public string? Person { get; init; }
}
