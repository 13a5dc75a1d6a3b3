using System.Collections.Immutable;
using Assay.Evidence.Plans;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Portfolio;

/// <summary>Which portfolio to put together.</summary>
public sealed record PortfolioRequest
{
    /// <summary>The standard.</summary>
    public required Standard Standard { get; init; }

    /// <summary>Pseudonym of the person.</summary>
    public required string Person { get; init; }

    /// <summary>When it is put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The assessment plan, if one was given.</summary>
    public AssessmentPlan? Plan { get; init; }

    /// <summary>The gateway checklist; null when there is none for the standard.</summary>
    public GatewayChecklist? Gateway { get; init; }

    /// <summary>The rules for portfolios; null when there are none.</summary>
    public PortfolioRules? Rules { get; init; }

    /// <summary>Whether the person's own texts are disclosed: only by themselves.</summary>
    public bool Disclose { get; init; }

    /// <summary>Identifiers of gateway lines that the person says hold.</summary>
    public ImmutableArray<string> Stated { get; init; } = [];

    /// <summary>The pieces that a person chose, in their order, each by <see cref="PortfolioCandidate.Name"/> or by the start of its key; empty lets the fewest be chosen that speak for the most.</summary>
    public ImmutableArray<string> Pieces { get; init; } = [];
}
