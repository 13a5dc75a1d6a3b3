using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>Writes parameters, tags, inputs and outputs to runs.</summary>
internal sealed class RunLogging(MlflowServices services)
{
    private const string ModelHistoryTag = "mlflow.log-model.history";

    /// <summary>Writes what was read, and answers with an empty object.</summary>
    public async Task<Outcome<MlflowReply>> LogAsync(RunLog log, MlflowCall call)
    {
        var wrong = RunRules.Check(log, isBatch: false);
        if (!wrong.IsEmpty) return Outcome<MlflowReply>.Failed(wrong);
        var logged = await services.Store.Runs.LogAsync(log, call.Cancellation);
        return logged.Map<MlflowReply>(_ => _ => { });
    }

    /// <summary><c>runs/log-model</c> of 2.x clients: the model's description joins a list that is kept in a tag.</summary>
    public async Task<Outcome<MlflowReply>> LogLegacyModelAsync(LegacyModelFields model, MlflowCall call)
    {
        if (await services.Store.Runs.FindAsync(model.RunId, call.Cancellation) is not { } run) return RunFaults.NoSuchRun(model.RunId);
        var history = run.Tags.FirstOrDefault(tag => tag.Key == ModelHistoryTag).Value is { Length: > 2 } standing ? $"{standing[..^1]}, {model.Json}]" : $"[{model.Json}]";
        var logged = await services.Store.Runs.LogAsync(new RunLog(model.RunId) { Tags = [new Tag(ModelHistoryTag, history)] }, call.Cancellation);
        return logged.Map<MlflowReply>(_ => _ => { });
    }
}
