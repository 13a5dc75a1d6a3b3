using Assay.Kernel;

namespace Assay.Client;

/// <summary>A server or a home refused what was asked, or could not be reached.</summary>
/// <param name="problem">What happened, and what to do.</param>
/// <param name="cause">What was caught, if anything.</param>
public sealed class TrackingException(Problem problem, Exception? cause = null) : Exception(problem.ToString(), cause), IProblemException
{
    /// <inheritdoc/>
    public Problem Problem { get; } = problem;
}
