using Assay.Kernel;
using Assay.Tracking;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Changes that the store refuses, in words; what all stores say alike of runs is in <see cref="Assay.Tracking.Runs.RunFaults"/>.</summary>
internal static class TrackingProblems
{
    public static Problem RunExists(string id) => new(TrackingFaults.AlreadyExists, $"There is a run with the id {id} already.", "Take a fresh id.") { Value = id };

    public static Problem IdTaken(string kind, string id) => new(TrackingFaults.AlreadyExists, $"There is a {kind} with this id already.", "Take another id.") { Value = id };

    public static Problem NameTaken(string kind, string name) => new(TrackingFaults.AlreadyExists, $"There is a {kind} with this name already.", "Take another name.") { Value = name };

    public static Problem Changed(string kind, string id, long? there) => new(TrackingFaults.Changed, $"Somebody else changed the {kind} {id} meanwhile.", "Read it again, and retry.")
    {
        Value = there is null ? "no such document" : $"version {there}",
    };
}
