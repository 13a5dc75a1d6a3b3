using Assay.Kernel;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>The database is away, full, or not as it has to be: what happened, and what to do. Nothing was acknowledged.</summary>
/// <param name="problem">For the user.</param>
/// <param name="cause">What the driver or PostgreSQL said.</param>
public sealed class DatabaseFaultException(Problem problem, Exception? cause = null) : IOException(problem.ToString(), cause), IProblemException
{
    /// <inheritdoc/>
    public Problem Problem { get; } = problem;
}
