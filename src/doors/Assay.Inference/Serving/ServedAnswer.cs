using Assay.Inference.Tensors;
using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Inference.Serving;

/// <summary>An answered request.</summary>
/// <param name="Id">Names the prediction; with several rows, a row's own name ends in a dot and its number from 0.</param>
/// <param name="Outputs">In the order of the model's outputs.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Outside">By row, in which columns it lies out of what the model was trained on; null where none does.</param>
internal sealed record ServedAnswer(string Id, Tensor[] Outputs, int Rows, List<Problem>?[]? Outside)
{
    /// <summary>A row's name.</summary>
    public string IdOf(int row) => PredictionBatch.IdOf(Id, row, Rows);
}
