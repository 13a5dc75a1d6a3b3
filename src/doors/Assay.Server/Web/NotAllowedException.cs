using Assay.Kernel;

namespace Assay.Server.Web;

/// <summary>Somebody was about to sign what none of their roles lets them say. Nothing was signed.</summary>
/// <param name="problem">What is told.</param>
public sealed class NotAllowedException(Problem problem) : Exception(problem.ToString()), IProblemException
{
    /// <inheritdoc/>
    public Problem Problem { get; } = problem;
}
