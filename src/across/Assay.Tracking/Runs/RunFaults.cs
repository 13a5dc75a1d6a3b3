using Assay.Kernel;

namespace Assay.Tracking.Runs;

/// <summary>What every store and door says alike of a run.</summary>
public static class RunFaults
{
    /// <summary>There is no such run.</summary>
    public static Problem NoSuchRun(string runId) => new(TrackingFaults.NotFound, $"Run with id={runId} not found.", "") { Place = new Place(Field: "run_id"), Value = runId };

    /// <summary>The run is in the bin.</summary>
    public static Problem NotActive(string runId) =>
        new(TrackingFaults.WrongState, $"The run {runId} must be in the 'active' state. Current state is deleted.", "Restore it first.") { Place = new Place(Field: "run_id"), Value = runId };

    /// <summary>There is no such experiment.</summary>
    public static Problem NoSuchExperiment(string experimentId) =>
        new(TrackingFaults.NotFound, $"No Experiment with id={experimentId} exists.", "") { Place = new Place(Field: "experiment_id"), Value = experimentId };

    /// <summary>The experiment is in the bin.</summary>
    public static Problem ExperimentNotActive(string experimentId) =>
        new(TrackingFaults.WrongState, $"The experiment {experimentId} must be in the 'active' state. Current state is deleted.", "Restore it first.")
        { Place = new Place(Field: "experiment_id"), Value = experimentId };

    /// <summary>There is no such tag to take away.</summary>
    public static Problem NoSuchTag(string runId, string key) =>
        new(TrackingFaults.NotFound, $"No tag with name: {key} in run with id {runId}.", "") { Place = new Place(Field: "key"), Value = key };

    /// <summary>A parameter has another value already.</summary>
    public static Problem ParamChanged(string runId, string key, string standing, string sent) =>
        new(TrackingFaults.Invalid, $"Changing param values is not allowed. The run {runId} has the param '{key}' with the value '{standing}' already; sent was '{sent}'.", "Log it under another key, or to another run.")
        { Place = new Place(Field: key), Value = sent, Expected = standing };
}
