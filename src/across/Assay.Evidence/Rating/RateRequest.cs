using System.Collections.Immutable;

namespace Assay.Evidence.Rating;

/// <summary>Ratings as somebody gives them.</summary>
public sealed record RateRequest
{
    /// <summary>Ratings: <c>S7=4</c>.</summary>
    public ImmutableArray<string> Ratings { get; init; } = [];

    /// <summary>A CSV, XLSX or YAML file of ratings.</summary>
    public string? File { get; init; }

    /// <summary>The scale.</summary>
    public string? Scale { get; init; }

    /// <summary>Criteria for which there is evidence.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Criteria for which there is an opportunity: <c>S7=2027-09-30:the fraud team's lead</c>.</summary>
    public ImmutableArray<string> Opportunity { get; init; } = [];

    /// <summary>Criteria for which there is no route.</summary>
    public ImmutableArray<string> NoRoute { get; init; } = [];

    /// <summary>Another person's statement to rate.</summary>
    public string? About { get; init; }

    /// <summary>In what capacity another's statement is rated.</summary>
    public string? As { get; init; }

    /// <summary>What is added in words.</summary>
    public string? Remark { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
