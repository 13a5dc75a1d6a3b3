using Assay.Kernel;
using Assay.Tracking;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Every change that the store refuses, in words.</summary>
internal static class TrackingProblems
{
    public static Problem NoExperiment(string id) => new(TrackingFaults.NotFound, $"There is no experiment with the id {id}.", "Create the experiment first, or name another.") { Value = id };

    public static Problem ExperimentInBin(string id) => new(TrackingFaults.WrongState, $"The experiment {id} is deleted.", "Restore it first, or name another.") { Value = id, Expected = "active" };

    public static Problem NoRun(string id) => new(TrackingFaults.NotFound, $"There is no run with the id {id}.", "See that the id is right; a run that was deleted for good does not come back.") { Value = id };

    public static Problem RunExists(string id) => new(TrackingFaults.AlreadyExists, $"There is a run with the id {id} already.", "Take a fresh id.") { Value = id };

    public static Problem RunInBin(string id) => new(TrackingFaults.WrongState, $"The run {id} is deleted.", "Restore it first.") { Value = id, Expected = "active" };

    public static Problem NoTag(string key) => new(TrackingFaults.NotFound, $"The run has no tag '{key}'.", "See that the key is right.") { Place = new Place(key), Value = key };

    public static Problem OtherParam(string key, string value, string there) => new(
        TrackingFaults.Invalid, $"The parameter '{key}' was logged with another value, and parameters are not changed.", "Log it under another key, or start another run.")
    { Place = new Place(key), Value = value, Expected = there };

    public static Problem IdTaken(string kind, string id) => new(TrackingFaults.AlreadyExists, $"There is a {kind} with this id already.", "Take another id.") { Value = id };

    public static Problem NameTaken(string kind, string name) => new(TrackingFaults.AlreadyExists, $"There is a {kind} with this name already.", "Take another name.") { Value = name };

    public static Problem Changed(string kind, string id, long? there) => new(TrackingFaults.Changed, $"Somebody else changed the {kind} {id} meanwhile.", "Read it again, and retry.")
    {
        Value = there is null ? "no such document" : $"version {there}",
    };
}
