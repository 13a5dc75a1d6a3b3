using Assay.Kernel;

namespace Assay.Projects.Stages;

/// <summary>Is told how a run goes, for people to watch. Calls may come from any thread, one at a time.</summary>
public interface IRunObserver
{
    /// <summary>A step begins to run (not called for steps that are up to date).</summary>
    void StepStarted(string step);

    /// <summary>A step is so far.</summary>
    void StepProgressed(string step, double fraction, string message);

    /// <summary>A step is done; <paramref name="ran"/> is false when it was up to date.</summary>
    void StepFinished(string step, bool ran, TimeSpan elapsed);

    /// <summary>Something the user should know, which does not stop the run.</summary>
    void Warned(Problem problem);
}
