using Assay.Kernel;
using Assay.Mlflow.Access;
using Assay.Mlflow.ModelVersions;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>Answers requests for registered models and prompts.</summary>
internal sealed class RegisteredModelAnswers(MlflowServices services)
{
    /// <summary>The most models that one page holds.</summary>
    public const int MostResults = 1000;

    /// <summary>How many a page holds when nobody says.</summary>
    public const int UsualResults = 100;

    private Tracking.Registry.RegisteredModels Models => services.Registry.Models;

    /// <summary><c>registered-models/create</c>.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewRegisteredModelFields wanted, MlflowCall call)
    {
        var created = await Models.CreateAsync(wanted.Name, wanted.Description, wanted.Tags, call.Person, call.Cancellation);
        if (created.Succeeded) await Ownership.GiveAsync(services, AccessTarget.RegisteredModel(wanted.Name), call);
        return await ReplyAsync(created, call);
    }

    /// <summary><c>registered-models/get</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string name, MlflowCall call) => await ReplyAsync(await Models.FindAsync(name, call.Cancellation), call);

    /// <summary><c>registered-models/update</c>.</summary>
    public async Task<Outcome<MlflowReply>> DescribeAsync((string Name, string Description) fields, MlflowCall call) =>
        await ReplyAsync(await Models.DescribeAsync(fields.Name, fields.Description, call.Cancellation), call);

    /// <summary><c>registered-models/rename</c>.</summary>
    public async Task<Outcome<MlflowReply>> RenameAsync((string Name, string NewName) fields, MlflowCall call)
    {
        var renamed = await Models.RenameAsync(fields.Name, fields.NewName, call.Person, call.Cancellation);
        if (renamed.Succeeded) await Ownership.RenameAsync(services, AccessTarget.RegisteredModel(fields.Name), AccessTarget.RegisteredModel(fields.NewName), call);
        return await ReplyAsync(renamed, call);
    }

    /// <summary><c>registered-models/delete</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string name, MlflowCall call)
    {
        var deleted = await Models.DeleteAsync(name, call.Person, call.Cancellation);
        if (deleted.Succeeded) await Ownership.ForgetAsync(services, AccessTarget.RegisteredModel(name), call);
        return Done(deleted);
    }

    /// <summary><c>registered-models/set-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetTagAsync((string Name, Tag Tag) fields, MlflowCall call) => Done(await Models.SetTagAsync(fields.Name, fields.Tag, call.Cancellation));

    /// <summary><c>registered-models/delete-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync((string Name, string Key) fields, MlflowCall call) => Done(await Models.RemoveTagAsync(fields.Name, fields.Key, call.Cancellation));

    /// <summary><c>registered-models/search</c>.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(SearchRequest request, MlflowCall call)
    {
        var page = await services.Registry.Search.ModelsAsync(request, name => call.CanRead(AccessTarget.RegisteredModel(name)), call.Cancellation);
        if (!page.Succeeded) return Outcome<MlflowReply>.Failed(page.Problems);
        var latest = await Models.LatestAsync([.. page.Value.Items], call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteObjects("registered_models", page.Value.Items, model => RegisteredModelJson.WriteFields(json, model, latest[model.ModelId]));
            json.WriteNextPage(page.Value.NextToken);
        });
    }

    /// <summary><c>registered-models/get-latest-versions</c>.</summary>
    public async Task<Outcome<MlflowReply>> LatestAsync(LatestVersionFields fields, MlflowCall call)
    {
        var latest = await services.Registry.Versions.LatestAsync(fields.Name, fields.Stages, call.Cancellation);
        return latest.Map<MlflowReply>(versions => json => json.WriteObjects("model_versions", versions, version => ModelVersionJson.WriteFields(json, version)));
    }

    private async Task<Outcome<MlflowReply>> ReplyAsync(Outcome<RegisteredModel> found, MlflowCall call)
    {
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        var latest = await Models.LatestAsync([found.Value], call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteStartObject("registered_model");
            RegisteredModelJson.WriteFields(json, found.Value, latest[found.Value.ModelId]);
            json.WriteEndObject();
        });
    }

    private static Outcome<MlflowReply> Done(Outcome<RegisteredModel> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
