using Assay.Collect.Finds;
using Assay.Evidence.Acts;

namespace Assay.Collect.Suggesting;

/// <summary>A suggestion as the ledger has it, opened by the vault.</summary>
internal sealed record StandingSuggestion
{
    /// <summary>The record of collected work.</summary>
    public required string Id { get; init; }

    /// <summary>Where the work comes from.</summary>
    public required FindSource Source { get; init; }

    /// <summary>Its title; null when its text was erased.</summary>
    public string? Title { get; init; }

    /// <summary>Where it lies; null when its text was erased.</summary>
    public string? Origin { get; init; }

    /// <summary>The part.</summary>
    public required PartReference Part { get; init; }

    /// <summary>Cosine, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The words that speak for it; null when their text was erased.</summary>
    public string? Quote { get; init; }

    /// <summary>What became of it.</summary>
    public required SuggestionState State { get; init; }
}
