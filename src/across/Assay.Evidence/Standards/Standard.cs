using System.Collections.Immutable;

namespace Assay.Evidence.Standards;

/// <summary>A standard as Assay holds it: codes, titles of its own, parts, and the rules that say what counts. Data, never code.</summary>
public sealed record Standard
{
    /// <summary>Identifier: <c>level-6-ai-engineer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of this file; every tick names it.</summary>
    public required int Version { get; init; }

    /// <summary>The standard's name.</summary>
    public required string Title { get; init; }

    /// <summary>What it asks about.</summary>
    public required StandardKind Kind { get; init; }

    /// <summary>Who owns the standard, and which edition the codes are of.</summary>
    public required string Source { get; init; }

    /// <summary>How long evidence stays fresh where a part does not say.</summary>
    public required FreshnessWindow Freshness { get; init; }

    /// <summary>In the owner's order.</summary>
    public required ImmutableArray<Criterion> Criteria { get; init; }

    /// <summary>The criterion under that code, whatever its case; null when there is none.</summary>
    public Criterion? Find(string code) => Criteria.FirstOrDefault(criterion => criterion.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
