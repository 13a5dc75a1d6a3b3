using System.Collections.Immutable;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Eligibility;

/// <summary>A criterion: what the person states, what others rate, and what the records say.</summary>
public sealed record EligibilityItem
{
    /// <summary>The owner's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its group.</summary>
    public required string Group { get; init; }

    /// <summary>Assay's title; null when the standard no longer has the criterion.</summary>
    public string? Title { get; init; }

    /// <summary>The person's rating, as people say it; null when they have not stated one.</summary>
    public string? Rating { get; init; }

    /// <summary>The stated route; null when they have not stated one.</summary>
    public EvidenceRoute? Route { get; init; }

    /// <summary>Of an opportunity: who owns it; null when there is none or this home cannot open the text.</summary>
    public string? Owner { get; init; }

    /// <summary>Of an opportunity: by when.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How far the evidence of its weakest part had come when the statement was signed; null when there is no statement.</summary>
    public Support? SupportThen { get; init; }

    /// <summary>How far it has come now; null when the standard no longer has the criterion, or the statement is another person's.</summary>
    public Support? SupportNow { get; init; }

    /// <summary>What did not fit when the statement was signed.</summary>
    public required ImmutableArray<EligibilityFlag> FlagsThen { get; init; }

    /// <summary>What does not fit now, with the same rating and route; empty when the statement is another person's.</summary>
    public required ImmutableArray<EligibilityFlag> FlagsNow { get; init; }

    /// <summary>What others rate.</summary>
    public required ImmutableArray<OtherRating> Others { get; init; }

    /// <summary>What the statement before said, where it said something else; null when it said the same or there is none.</summary>
    public EarlierRating? Before { get; init; }
}
