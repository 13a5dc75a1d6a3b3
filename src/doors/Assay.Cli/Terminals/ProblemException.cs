using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Cli.Terminals;

/// <summary>Carries problems out of a place that cannot return them; the command line tells them and ends with <see cref="ExitCode.BadInput"/>.</summary>
public sealed class ProblemException(ImmutableArray<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What stands in the way.</summary>
    public ImmutableArray<Problem> Problems { get; } = problems;
}
