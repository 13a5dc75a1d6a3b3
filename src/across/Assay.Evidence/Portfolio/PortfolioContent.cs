using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio;

/// <summary>A portfolio and what its bundle has to hold.</summary>
/// <param name="Document">What is shown.</param>
/// <param name="Ids">Identifiers of the records for the bundle. A reflection is never among them.</param>
/// <param name="Openings">The person's own texts in those records.</param>
/// <param name="Entries">The records.</param>
public sealed record PortfolioContent(PortfolioDocument Document, ImmutableArray<string> Ids, ImmutableArray<Opening> Openings, ImmutableArray<RecordEntry> Entries)
{
    /// <summary>Every piece that could have been chosen, claims first, in the order of the parts that they speak for.</summary>
    public ImmutableArray<PortfolioCandidate> Candidates { get; init; } = [];

    /// <summary>The pieces that were chosen, in the order of the document's items.</summary>
    public ImmutableArray<PortfolioCandidate> Chosen { get; init; } = [];
}
