using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Portfolio;

/// <summary>A portfolio as it is shown: whose, for what, the pieces, the matrix, and whether the gateway holds. Everything in it is read from records.</summary>
public sealed record PortfolioDocument
{
    /// <summary>Identifier of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of its file.</summary>
    public required int StandardVersion { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Who owns it, and which edition.</summary>
    public required string Source { get; init; }

    /// <summary>Pseudonym of the person.</summary>
    public required string Person { get; init; }

    /// <summary>The name that they signed with, where it is disclosed; a statement of theirs.</summary>
    public string? Name { get; init; }

    /// <summary>When it was put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The assessment plan's title and source; null when none was given.</summary>
    public string? Plan { get; init; }

    /// <summary>Version of the plan; null when none was given.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>Whose gateway checklist was judged; null when there is none for the standard.</summary>
    public string? GatewaySource { get; init; }

    /// <summary>Version of the checklist; null when there is none.</summary>
    public int? GatewayVersion { get; init; }

    /// <summary>The gateway, line by line.</summary>
    public required ImmutableArray<GateLine> Gateway { get; init; }

    /// <summary>Whether every line of the gateway holds.</summary>
    public bool Complete => Gateway.All(line => line.Holds);

    /// <summary>What the portfolio's rules say to it, where it does not keep to them.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The pieces.</summary>
    public required ImmutableArray<PortfolioItem> Items { get; init; }

    /// <summary>Every part in scope, in the standard's order.</summary>
    public required ImmutableArray<PortfolioPart> Parts { get; init; }

    /// <summary>Every record of the bundle that a piece rests on, by the order of the log.</summary>
    public required ImmutableArray<PortfolioEvidence> Records { get; init; }

    /// <summary>Whether no smaller choice of pieces covers as much.</summary>
    public required bool IsExact { get; init; }

    /// <summary>From how many pieces was chosen.</summary>
    public required int Candidates { get; init; }

    /// <summary>Digest of what the bundle beside it holds; null before it is written.</summary>
    public Digest? ContentRoot { get; init; }

    /// <summary>The log's origin and size that the bundle's proofs lead to; null before it is written.</summary>
    public string? Head { get; init; }
}
