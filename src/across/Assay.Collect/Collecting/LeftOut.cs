using Assay.Kernel;

namespace Assay.Collect.Collecting;

/// <summary>Something that could not be collected; the rest was.</summary>
/// <param name="Code">Stable, for scripts.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">Where; null when it has no place.</param>
/// <param name="Remedy">What to do.</param>
public sealed record LeftOut(string Code, string Message, string? Place, string Remedy)
{
    internal static LeftOut Of(Problem problem) => new(problem.Code, problem.Message, problem.Place?.ToString() ?? problem.Value, problem.Remedy);
}
