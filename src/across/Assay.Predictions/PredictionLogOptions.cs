using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>How predictions are logged.</summary>
public sealed record PredictionLogOptions
{
    /// <summary>When a prediction is answered.</summary>
    public LogDurability Durability { get; init; } = LogDurability.Sync;

    /// <summary>How long answered rows may wait in memory when <see cref="Durability"/> is <see cref="LogDurability.Async"/>.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Most bytes that wait to be written for one model; what comes then is refused.</summary>
    public int MostWaitingBytes { get; init; } = 64 << 20;

    /// <summary>Share of the requests that is logged, above 0 and at most 1: chosen by their identifiers.</summary>
    public double Sample { get; init; } = 1;

    /// <summary>Inputs whose values are left out.</summary>
    public ImmutableHashSet<string> Redacted { get; init; } = [];
}
