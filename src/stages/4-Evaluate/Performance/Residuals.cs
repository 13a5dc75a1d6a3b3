using System.Collections.Immutable;
using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Performance;

/// <summary>How far off a regression model is on the test set. A residual is actual minus predicted: positive where the model is too low.</summary>
public sealed record Residuals
{
    /// <summary>Mean residual, in the unit of the target: 0 means no overall bias.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>Quantiles from 0 to 1 (linear interpolation).</summary>
    public ImmutableArray<ResidualQuantile> Quantiles { get; init; } = [];

    /// <summary>X: predicted; Y: actual; evenly thinned along the predictions to at most 200 rows.</summary>
    public ImmutableArray<CurvePoint> PredictedVersusActual { get; init; } = [];
}
