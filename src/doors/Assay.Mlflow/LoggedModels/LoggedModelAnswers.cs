using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.LoggedModels;

/// <summary>Answers requests for logged models.</summary>
internal sealed class LoggedModelAnswers(MlflowServices services)
{
    private readonly LoggedModelSearch _search = new(services.Store, services.LoggedModels);

    private LoggedModelService Models => services.LoggedModels;

    /// <summary>Creates one.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewLoggedModel wanted, MlflowCall call) => await ReplyAsync(await Models.CreateAsync(wanted, call.Cancellation), call);

    /// <summary>Finds one.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync((string Id, bool AllowDeleted) fields, MlflowCall call) => await ReplyAsync(await Models.FindAsync(fields.Id, fields.AllowDeleted, call.Cancellation), call);

    /// <summary>Says how its upload ended.</summary>
    public async Task<Outcome<MlflowReply>> FinishAsync((string Id, LoggedModelStatus Status) fields, MlflowCall call) =>
        await ReplyAsync(await Models.FinishAsync(fields.Id, fields.Status, call.Person, call.Cancellation), call);

    /// <summary>Moves it into the bin.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string id, MlflowCall call) => Done(await Models.DeleteAsync(id, call.Cancellation));

    /// <summary>Sets tags.</summary>
    public async Task<Outcome<MlflowReply>> SetTagsAsync((string Id, IReadOnlyList<Tag> Tags) fields, MlflowCall call) => await ReplyAsync(await Models.SetTagsAsync(fields.Id, fields.Tags, call.Cancellation), call);

    /// <summary>Takes a tag away.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync((string Id, string Key) fields, MlflowCall call) => Done(await Models.RemoveTagAsync(fields.Id, fields.Key, call.Cancellation));

    /// <summary>Adds parameters.</summary>
    public async Task<Outcome<MlflowReply>> LogParamsAsync((string Id, IReadOnlyList<Param> Params) fields, MlflowCall call) => Done(await Models.LogParamsAsync(fields.Id, fields.Params, call.Cancellation));

    /// <summary>Searches.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(LoggedModelQuery query, MlflowCall call)
    {
        var readable = query.ExperimentIds.Where(id => call.CanRead(AccessTarget.Experiment(id))).ToArray();
        if (readable.Length == 0) return Outcome<MlflowReply>.Success(_ => { });
        return (await _search.FindAsync(query with { ExperimentIds = readable }, call.Cancellation)).Map<MlflowReply>(page => json =>
        {
            json.WriteObjects("models", page.Items, model => LoggedModelJson.WriteFields(json, model));
            json.WriteNextPage(page.NextToken);
        });
    }

    private async Task<Outcome<MlflowReply>> ReplyAsync(Outcome<LoggedModel> found, MlflowCall call)
    {
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        return LoggedModelJson.Reply((await _search.MeasureAsync([found.Value], call.Cancellation))[0]);
    }

    private static Outcome<MlflowReply> Done(Outcome<LoggedModel> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
