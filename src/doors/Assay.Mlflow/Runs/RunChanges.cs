using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>Creates, reads and changes runs themselves.</summary>
internal sealed class RunChanges(MlflowServices services)
{
    /// <summary><c>runs/create</c>.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewRunFields fields, MlflowCall call)
    {
        if (await services.Experiments.FindAsync(fields.ExperimentId, call.Cancellation) is not { } experiment) return RunFaults.NoSuchExperiment(fields.ExperimentId);
        var creation = RunCreation.Of(fields.ExperimentId, experiment.ArtifactLocation, fields.Name, fields.UserId, fields.StartTime, fields.Tags, services.Entropy);
        if (!creation.Succeeded) return Outcome<MlflowReply>.Failed(creation.Problems);
        var created = await services.Store.Runs.CreateAsync(creation.Value, call.Cancellation);
        return created.Map(info => Reply(new Run(info, [], [], [.. creation.Value.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)], [])));
    }

    /// <summary><c>runs/update</c>.</summary>
    public async Task<Outcome<MlflowReply>> UpdateAsync(RunUpdate update, MlflowCall call)
    {
        if (update.Name is { } name && FieldRules.Length("run_name", name, RunRules.MostTagLength) is { } tooLong) return tooLong;
        var updated = await services.Store.Runs.UpdateAsync(update with { Person = call.Person, RequiresActive = true }, call.Cancellation);
        return updated.Map<MlflowReply>(info => json =>
        {
            json.WriteStartObject("run_info");
            RunJson.WriteInfo(json, info);
            json.WriteEndObject();
        });
    }

    /// <summary><c>runs/delete</c>.</summary>
    public Task<Outcome<MlflowReply>> DeleteAsync(string runId, MlflowCall call) => MoveAsync(runId, LifecycleStage.Deleted, call);

    /// <summary><c>runs/restore</c>.</summary>
    public Task<Outcome<MlflowReply>> RestoreAsync(string runId, MlflowCall call) => MoveAsync(runId, LifecycleStage.Active, call);

    /// <summary><c>runs/get</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string runId, MlflowCall call) =>
        await services.Store.Runs.FindAsync(runId, call.Cancellation) is { } run ? Reply(run) : RunFaults.NoSuchRun(runId);

    private async Task<Outcome<MlflowReply>> MoveAsync(string runId, LifecycleStage stage, MlflowCall call)
    {
        var moved = await services.Store.Runs.UpdateAsync(new RunUpdate(runId) { LifecycleStage = stage, At = services.Now, Person = call.Person }, call.Cancellation);
        return moved.Map<MlflowReply>(_ => _ => { });
    }

    private static MlflowReply Reply(Run run) => json =>
    {
        json.WritePropertyName("run");
        RunJson.Write(json, run);
    };
}
