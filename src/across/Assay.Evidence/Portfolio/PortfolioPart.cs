using System.Collections.Immutable;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Portfolio;

/// <summary>A part of the standard in a portfolio's matrix.</summary>
public sealed record PortfolioPart
{
    /// <summary>The part as people write it: <c>S7.robustness</c>.</summary>
    public required string Part { get; init; }

    /// <summary>The owner's code of its criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>Assay's title of the criterion.</summary>
    public required string CriterionTitle { get; init; }

    /// <summary>What the part asks.</summary>
    public required string Title { get; init; }

    /// <summary>How far its evidence has come.</summary>
    public required Support Support { get; init; }

    /// <summary>How old the newest evidence is; null when there is none.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>Numbers of the pieces that speak for it.</summary>
    public required ImmutableArray<int> Items { get; init; }

    /// <summary>Why no piece speaks for it; null when one does.</summary>
    public string? Gap { get; init; }

    /// <summary>Identifiers of the assessment methods that look at its criterion; empty without a plan.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];
}
