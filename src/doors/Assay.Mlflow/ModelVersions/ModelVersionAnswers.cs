using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Mlflow.ModelVersions;

/// <summary>Answers requests for versions of registered models and prompts.</summary>
internal sealed class ModelVersionAnswers(MlflowServices services)
{
    /// <summary>The most versions that one page holds.</summary>
    public const int MostResults = 200_000;

    private Tracking.Registry.ModelVersions Versions => services.Registry.Versions;

    /// <summary><c>model-versions/create</c>. A logged model that becomes a version remembers it.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewModelVersion wanted, MlflowCall call)
    {
        if (await SourceRules.CheckAsync(services, wanted, call.Cancellation) is { } problem) return problem;
        var created = await Versions.CreateAsync(wanted, call.Person, call.Cancellation);
        if (created.Succeeded && wanted.LoggedModelId is { } modelId && !RegisteredModel.ArePrompt(wanted.Tags))
            await services.LoggedModels.AddVersionAsync(modelId, wanted.Name, created.Value.Number, call.Cancellation);

        return created.Map(ModelVersionJson.Reply);
    }

    /// <summary><c>model-versions/get</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(VersionKey key, MlflowCall call) => (await Versions.FindAsync(key.Name, key.Number, call.Cancellation)).Map(ModelVersionJson.Reply);

    /// <summary><c>model-versions/get-download-uri</c>.</summary>
    public async Task<Outcome<MlflowReply>> LocateAsync(VersionKey key, MlflowCall call) =>
        (await Versions.FindAsync(key.Name, key.Number, call.Cancellation)).Map<MlflowReply>(version => json => json.WriteString("artifact_uri", version.StorageLocation));

    /// <summary><c>model-versions/update</c>.</summary>
    public async Task<Outcome<MlflowReply>> DescribeAsync((VersionKey Key, string? Description) fields, MlflowCall call) =>
        (await Versions.DescribeAsync(fields.Key.Name, fields.Key.Number, fields.Description, call.Cancellation)).Map(ModelVersionJson.Reply);

    /// <summary><c>model-versions/transition-stage</c>.</summary>
    public async Task<Outcome<MlflowReply>> MoveAsync(TransitionFields fields, MlflowCall call) =>
        (await services.Registry.Stages.MoveAsync(fields.Version.Name, fields.Version.Number, fields.Stage, fields.ArchivesExisting, call.Person, call.Cancellation)).Map(ModelVersionJson.Reply);

    /// <summary><c>model-versions/delete</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(VersionKey key, MlflowCall call) => Done(await Versions.DeleteAsync(key.Name, key.Number, call.Person, call.Cancellation));

    /// <summary><c>model-versions/set-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetTagAsync((VersionKey Key, Tag Tag) fields, MlflowCall call) =>
        Done(await Versions.SetTagAsync(fields.Key.Name, fields.Key.Number, fields.Tag, call.Cancellation));

    /// <summary><c>model-versions/delete-tag</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync((VersionKey Key, string Tag) fields, MlflowCall call) =>
        Done(await Versions.RemoveTagAsync(fields.Key.Name, fields.Key.Number, fields.Tag, call.Cancellation));

    /// <summary><c>model-versions/search</c>.</summary>
    public async Task<Outcome<MlflowReply>> SearchAsync(SearchRequest request, MlflowCall call) =>
        (await services.Registry.Search.VersionsAsync(request, name => call.CanRead(AccessTarget.RegisteredModel(name)), call.Cancellation)).Map<MlflowReply>(page => json =>
        {
            json.WriteObjects("model_versions", page.Items, version => ModelVersionJson.WriteFields(json, version));
            json.WriteNextPage(page.NextToken);
        });

    private static Outcome<MlflowReply> Done(Outcome<ModelVersion> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
