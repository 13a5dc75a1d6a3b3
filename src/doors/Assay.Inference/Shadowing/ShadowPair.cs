using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Inference.Shadowing;

/// <summary>A request that two versions ran: what was answered, and what the shadow would have.</summary>
/// <param name="Model">The model.</param>
/// <param name="Version">The version whose answer was returned.</param>
/// <param name="Shadow">The version in its shadow.</param>
/// <param name="Id">Names the prediction.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record ShadowPair(string Model, string Version, string Shadow, string Id, int Rows)
{
    /// <summary>What was answered: a column for each field that the log keeps.</summary>
    public required ImmutableArray<PredictionColumn> Answered { get; init; }

    /// <summary>What the shadow would have answered; empty where it failed.</summary>
    public ImmutableArray<PredictionColumn> Shadowed { get; init; } = [];

    /// <summary>Why the shadow has no answer; null where it has.</summary>
    public Problem? Fault { get; init; }

    /// <summary>How long the version took that answered, in microseconds.</summary>
    public required double Microseconds { get; init; }

    /// <summary>How long the shadow took, in microseconds.</summary>
    public double ShadowMicroseconds { get; init; }
}
