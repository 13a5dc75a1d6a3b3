using Assay.Tables;

namespace Assay.Evaluate.Scoring;

/// <summary>The model under evaluation, as a function of feature columns: the ONNX artifact, or a formula in a test. Safe to call from several threads at once.</summary>
public interface IPredictor
{
    /// <summary>Names of the columns it reads.</summary>
    IReadOnlyList<string> Features { get; }

    /// <summary>
    /// Predicts every row. Classification: probabilities, row after row, one a class in the model's order (binary: negative, positive).
    /// Regression: one number a row.
    /// </summary>
    double[] Predict(Table rows);
}
