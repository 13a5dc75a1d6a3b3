using Assay.Kernel;

namespace Assay.Evaluate.Scoring;

/// <summary>A model that answers its test rows fails on rows that were made of them: a column exchanged, a value disturbed. Nobody can check that beforehand.</summary>
/// <param name="problem">What the model failed with.</param>
public sealed class PredictionFailedException(Problem problem) : Exception(problem.ToString()), IProblemException
{
    /// <inheritdoc/>
    public Problem Problem { get; } = problem with { Message = $"On rows that were made of the test rows, with values exchanged or disturbed: {problem.Message}" };
}
