using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Eligibility;

/// <summary>A signed statement, and where it stands.</summary>
public sealed record ShownStatement
{
    /// <summary>Its record.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of its envelope's bytes.</summary>
    public required Digest Envelope { get; init; }

    /// <summary>Fingerprint of the key that signed it.</summary>
    public required string KeyId { get; init; }

    /// <summary>Self-stated time of signing, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which of the person's statements about the standard it is, from 1; null where the one before it is not in this home, so that they cannot be counted.</summary>
    public required int? Number { get; init; }

    /// <summary>The statement before it; null for the first.</summary>
    public string? Earlier { get; init; }

    /// <summary>The scale of its ratings: <c>1-5</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The forecast that follows from it.</summary>
    public required Forecast Forecast { get; init; }

    /// <summary>Whether the forecast has the digest that was signed.</summary>
    public required bool ForecastHolds { get; init; }

    /// <summary>What others rated of it, the newest of each person.</summary>
    public required ImmutableArray<ShownRating> Ratings { get; init; }
}
