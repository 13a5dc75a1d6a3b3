using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Experiments;

/// <summary>What may be wrong with an experiment or with what is asked of it.</summary>
public static class ExperimentRules
{
    /// <summary>There is none of that id, or none in the state that is asked for.</summary>
    public static Problem NotFound(string experimentId) => FieldProblems.NotFound($"No experiment with id={experimentId} exists.", "experiment_id", experimentId);

    internal static Problem? Check(NewExperiment wanted)
    {
        var tags = wanted.Tags.Select(tag => FieldRules.Tag(tag, TrackingLimits.ExperimentTagValue)).FirstOrDefault(problem => problem is not null);
        return CheckName(wanted.Name) ?? CheckLocation(wanted.ArtifactLocation) ?? tags;
    }

    internal static Problem? CheckName(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? FieldProblems.Invalid("name", name, $"Invalid experiment name: '{name}'", "a name that is not blank")
            : FieldRules.Length("name", name, TrackingLimits.ExperimentName);

    internal static Problem Taken(Experiment same) => Taken(same.Name, same.LifecycleStage == Runs.LifecycleStage.Deleted ? " It is in the bin: restore it, or choose another name." : "");

    internal static Problem Taken(string name, string more = "") => FieldProblems.Taken($"Experiment(name={name}) already exists.{more}", "name", name);

    internal static Problem InBin(string experimentId, string verb) =>
        FieldProblems.WrongState($"Cannot {verb} experiment {experimentId}: it is not active, but in the bin.", "experiment_id", experimentId, "Restore it first.");

    internal static Problem NoTag(string experimentId, string key) => FieldProblems.NotFound($"No tag with name: {key} in experiment with id {experimentId}", "key", key);

    private static Problem? CheckLocation(string? location)
    {
        if (string.IsNullOrEmpty(location)) return null;
        if (location.StartsWith("runs:", StringComparison.Ordinal))
            return FieldProblems.Invalid("artifact_location", location, FieldRules.Bad("artifact_location", location, "a location below a run is no place for an experiment."), "a URI that is not runs:/");

        return location.AsSpan().IndexOfAny('#', ';') >= 0 || location.Split('/', '?').Contains("..")
            ? FieldProblems.Invalid("artifact_location", location, FieldRules.Bad("artifact_location", location, "a location has no parameters, no fragment and no '..' part."), "a URI without ';', '#' and '..'")
            : FieldRules.Length("artifact_location", location, TrackingLimits.ArtifactLocation);
    }
}
