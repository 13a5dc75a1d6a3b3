using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Evaluate.Scoring;

/// <summary>A model artifact as a predictor.</summary>
/// <param name="scorer">The opened ONNX file.</param>
public sealed class OnnxPredictor(OnnxScorer scorer) : IPredictor
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Features { get; } = [.. scorer.Signature.Inputs.Select(input => input.Name)];

    /// <inheritdoc/>
    /// <exception cref="PredictionFailedException">The model fails on these rows.</exception>
    public double[] Predict(Table rows)
    {
        var scored = scorer.Score(rows);
        return scored.Succeeded ? scored.Value.Values : throw new PredictionFailedException(scored.Problems[0]);
    }
}
