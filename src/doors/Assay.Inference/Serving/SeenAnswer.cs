using Assay.Inference.Models;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Inference.Serving;

/// <summary>What came of a request that a model ran, for who watches versions beside the answering.</summary>
/// <param name="Model">The version that ran it; it is not held.</param>
/// <param name="Id">Names the prediction.</param>
/// <param name="Inputs">In the order of the model's inputs.</param>
/// <param name="Outputs">In the order of the model's outputs; empty where it failed.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Microseconds">How long the model took, waiting for its turn included.</param>
/// <param name="Fault">Why there is no answer; null where there is.</param>
public sealed record SeenAnswer(ServedModel Model, string Id, Tensor[] Inputs, Tensor[] Outputs, int Rows, double Microseconds, Problem? Fault)
{
    /// <summary>How it came that this version answered: what the caller named says nothing of what was dealt.</summary>
    public VersionBy By { get; init; }

    /// <summary>Of each row the first number that the log keeps of its answer: the probability of the positive class, or of the first of several, or the value. Empty where there is no answer.</summary>
    public double[] Scores()
    {
        if (Fault is not null) return [];
        foreach (var column in Model.Logged.Outputs(Outputs, Rows))
            if (column.Texts is null) return [.. Enumerable.Range(0, Rows).Select(column.NumberAt)];
        return [];
    }
}
