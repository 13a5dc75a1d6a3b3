using Assay.Kernel;
using Assay.Projects.Stages;

namespace Stages.Tests.Frame;

/// <summary>Keeps the warnings of a run.</summary>
internal sealed class WarningsHeard : IRunObserver
{
    public List<Problem> Warnings { get; } = [];

    public void StepStarted(string step)
    {
    }

    public void StepProgressed(string step, double fraction, string message)
    {
    }

    public void StepFinished(string step, bool ran, TimeSpan elapsed)
    {
    }

    public void Warned(Problem problem) => Warnings.Add(problem);
}
