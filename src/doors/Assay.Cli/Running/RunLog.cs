using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.Stages;

namespace Assay.Cli.Running;

/// <summary>Keeps what a run told: which steps ran and for how long, which were up to date, and its warnings. Passes it on to whoever shows it.</summary>
internal sealed class RunLog(IRunObserver next) : IRunObserver
{
    private readonly Lock _gate = new();
    private readonly List<(string Step, bool Ran, TimeSpan Elapsed)> _steps = [];
    private readonly List<Problem> _warnings = [];

    /// <summary>Finished steps, in order.</summary>
    public ImmutableArray<(string Step, bool Ran, TimeSpan Elapsed)> Steps
    {
        get { lock (_gate) return [.. _steps]; }
    }

    /// <summary>Warnings, in order.</summary>
    public ImmutableArray<Problem> Warnings
    {
        get { lock (_gate) return [.. _warnings]; }
    }

    /// <inheritdoc/>
    public void StepStarted(string step)
    {
        lock (_gate) next.StepStarted(step);
    }

    /// <inheritdoc/>
    public void StepProgressed(string step, double fraction, string message)
    {
        lock (_gate) next.StepProgressed(step, fraction, message);
    }

    /// <inheritdoc/>
    public void StepFinished(string step, bool ran, TimeSpan elapsed)
    {
        lock (_gate)
        {
            _steps.Add((step, ran, elapsed));
            next.StepFinished(step, ran, elapsed);
        }
    }

    /// <inheritdoc/>
    public void Warned(Problem problem)
    {
        lock (_gate)
        {
            if (_warnings.Contains(problem)) return;
            _warnings.Add(problem);
            next.Warned(problem);
        }
    }
}
