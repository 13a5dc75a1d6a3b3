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
    /// <exception cref="InvalidOperationException">The rows lack a column that the model reads: they are always the project's own, which have been checked.</exception>
    public double[] Predict(Table rows) => scorer.Score(rows).Required.Values;
}
