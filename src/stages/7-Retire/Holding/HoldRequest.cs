using System.Collections.Immutable;

namespace Assay.Retire.Holding;

/// <summary>A legal hold as somebody places or lifts it.</summary>
public sealed record HoldRequest
{
    /// <summary>The model; the newest if left out.</summary>
    public string? Model { get; init; }

    /// <summary>Which assets; all if left out.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The hold to lift.</summary>
    public string? Lift { get; init; }
}
