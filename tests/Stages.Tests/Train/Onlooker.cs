using Assay.Kernel;
using Assay.Projects.Stages;

namespace Stages.Tests.Train;

/// <summary>Keeps a run's warnings and may step in when a step starts.</summary>
internal sealed class Onlooker : IRunObserver
{
    public List<Problem> Warnings { get; } = [];

    public Action<string>? OnStarted { get; set; }

    public void StepStarted(string step) => OnStarted?.Invoke(step);

    public void StepProgressed(string step, double fraction, string message)
    {
    }

    public void StepFinished(string step, bool ran, TimeSpan elapsed)
    {
    }

    public void Warned(Problem problem) => Warnings.Add(problem);
}
