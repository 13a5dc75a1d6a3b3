using Assay.Kernel;
using Assay.Mlflow.Access;
using Assay.Mlflow.Wire;
using Assay.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Experiments;

/// <summary>Answers requests for experiments.</summary>
internal sealed class ExperimentAnswers(MlflowServices services)
{
    /// <summary><c>experiments/create</c>.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewExperiment wanted, MlflowCall call)
    {
        var created = await services.Experiments.CreateAsync(wanted with { ArtifactLocation = Absolute(wanted.ArtifactLocation) }, call.Cancellation);
        if (created.Succeeded) await Ownership.GiveAsync(services, AccessTarget.Experiment(created.Value.ExperimentId), call);
        return created.Map<MlflowReply>(experiment => json => json.WriteString("experiment_id", experiment.ExperimentId));
    }

    /// <summary><c>experiments/get</c>: also one in the bin.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string experimentId, MlflowCall call) =>
        await services.Experiments.FindAsync(experimentId, call.Cancellation) is { } experiment ? Reply(experiment) : RunFaults.NoSuchExperiment(experimentId);

    /// <summary><c>experiments/get-by-name</c>: also one in the bin.</summary>
    public async Task<Outcome<MlflowReply>> GetByNameAsync(string name, MlflowCall call) =>
        await services.Experiments.FindByNameAsync(name, call.Cancellation) is { } experiment ? Reply(experiment) : NoSuchName(name);

    /// <summary><c>experiments/delete</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string experimentId, MlflowCall call) => Done(await services.Experiments.DeleteAsync(experimentId, call.Cancellation));

    /// <summary><c>experiments/restore</c>.</summary>
    public async Task<Outcome<MlflowReply>> RestoreAsync(string experimentId, MlflowCall call) => Done(await services.Experiments.RestoreAsync(experimentId, call.Cancellation));

    /// <summary><c>experiments/update</c>.</summary>
    public async Task<Outcome<MlflowReply>> RenameAsync(ExperimentRenaming renaming, MlflowCall call) =>
        Done(await services.Experiments.RenameAsync(renaming.ExperimentId, renaming.Name, call.Cancellation));

    /// <summary><c>experiments/set-experiment-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetTagAsync(ExperimentTagFields fields, MlflowCall call) =>
        Done(await services.Experiments.SetTagAsync(fields.ExperimentId, fields.Tag, call.Cancellation));

    /// <summary><c>experiments/delete-experiment-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync(ExperimentTagFields fields, MlflowCall call) =>
        Done(await services.Experiments.RemoveTagAsync(fields.ExperimentId, fields.Tag.Key, call.Cancellation));

    // A folder without a scheme is one of the server's machine, as MLflow has it; whoever reads the location later may stand in another folder.
    private static string? Absolute(string? location) => string.IsNullOrEmpty(location) || location.Contains(':', StringComparison.Ordinal) || location.Contains("..", StringComparison.Ordinal) ? location : Path.GetFullPath(location);

    private static Outcome<MlflowReply> Done(Outcome<Experiment> outcome) => outcome.Map<MlflowReply>(_ => _ => { });

    private static MlflowReply Reply(Experiment experiment) => json =>
    {
        json.WriteStartObject("experiment");
        ExperimentJson.WriteFields(json, experiment);
        json.WriteEndObject();
    };

    private static Problem NoSuchName(string name) =>
        new(TrackingFaults.NotFound, $"Could not find experiment with name '{name}'.", "") { Place = new Place(Field: "experiment_name"), Value = name };
}
