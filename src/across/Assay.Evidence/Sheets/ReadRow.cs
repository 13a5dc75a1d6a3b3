using System.Collections.Immutable;
using Assay.Evidence.Acts;

namespace Assay.Evidence.Sheets;

/// <summary>A row that notes evidence for parts of a standard.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Parts">The parts that its codes name.</param>
public sealed record ReadRow(int Row, ImmutableArray<PartReference> Parts)
{
    /// <summary>What the evidence is; empty when the row does not say.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where it is; empty when the row does not say.</summary>
    public required string Link { get; init; }

    /// <summary>How far it has come; empty when the row does not say.</summary>
    public required string Status { get; init; }

    /// <summary>The rating as it is written; empty when there is none.</summary>
    public required string Rating { get; init; }

    /// <summary>When it was; null when the row does not say.</summary>
    public DateOnly? Date { get; init; }
}
