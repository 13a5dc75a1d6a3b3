using Assay.Kernel;
using Assay.Projects.Stages;

namespace Assay.Cli.Running;

/// <summary>Progress for a file or a pipe: a line for each step that ran.</summary>
internal sealed class PlainProgress(TextWriter to) : IRunObserver
{
    /// <inheritdoc/>
    public void StepStarted(string step)
    {
    }

    /// <inheritdoc/>
    public void StepProgressed(string step, double fraction, string message)
    {
    }

    /// <inheritdoc/>
    public void StepFinished(string step, bool ran, TimeSpan elapsed)
    {
        if (ran) to.WriteLine($"  {step,-34} {Durations.Text(elapsed),10}");
    }

    /// <inheritdoc/>
    public void Warned(Problem problem)
    {
    }
}
