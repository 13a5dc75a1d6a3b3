using System.Collections.Immutable;

namespace Assay.Evidence.Answering;

/// <summary>A withdrawal with its reason.</summary>
public sealed record WithdrawRequest
{
    /// <summary>One's own claim, by id or the start of one.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The parts; all of the claim if left out.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];
}
