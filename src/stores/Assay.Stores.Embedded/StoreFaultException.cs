using Assay.Kernel;

namespace Assay.Stores.Embedded;

/// <summary>A file of the home is damaged, locked, full or of a strange kind: what happened, to which file, and what to do.</summary>
/// <param name="problem">For the user; its place names the file.</param>
/// <param name="cause">What the file system or SQLite said.</param>
public sealed class StoreFaultException(Problem problem, Exception? cause = null) : IOException(problem.ToString(), cause), IProblemException
{
    /// <inheritdoc/>
    public Problem Problem { get; } = problem;
}
