using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking.LoggedModels;

/// <summary>Logged models: create, finish, tag, delete.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class LoggedModelService(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    private const int IdSize = 16;
    private const int NameSize = 4;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates a model whose artifacts are yet to come.</summary>
    public async Task<Outcome<LoggedModel>> CreateAsync(NewLoggedModel wanted, CancellationToken cancellation = default)
    {
        if ((LoggedModelRules.CheckName(wanted.Name) ?? LoggedModelRules.CheckParams([], wanted.Params)) is { } problem) return problem;
        if (await store.Documents.FindAsync(DocumentKinds.Experiment, wanted.ExperimentId, cancellation) is not { } document) return ExperimentRules.NotFound(wanted.ExperimentId);
        if (document.State != DocumentStates.Active) return ExperimentRules.InBin(wanted.ExperimentId, "log a model to");
        var (id, now) = ($"m-{Hexadecimal(IdSize)}", Now);
        var location = ArtifactUri.Below(Experiment.Of(document).ArtifactLocation, "models", id, "artifacts");
        var model = new LoggedModel(
            id, wanted.ExperimentId, wanted.Name ?? $"model-{Hexadecimal(NameSize)}", location, now, now, LoggedModelStatus.Pending, wanted.ModelType, wanted.SourceRunId,
            TagList.Of(wanted.Tags), LoggedModelRules.Merge([], wanted.Params));
        return (await store.Documents.WriteAsync([DocumentWrite.Add(model.ToDocument())], [], cancellation)).Map(_ => model);
    }

    /// <summary>The model.</summary>
    /// <param name="modelId">Its identifier.</param>
    /// <param name="allowDeleted">Whether one in the bin is found as well.</param>
    /// <param name="cancellation">Stops before it is read.</param>
    public async Task<Outcome<LoggedModel>> FindAsync(string modelId, bool allowDeleted = false, CancellationToken cancellation = default) =>
        await store.Documents.FindAsync(DocumentKinds.LoggedModel, modelId, cancellation) is { } document && (allowDeleted || document.State == DocumentStates.Active)
            ? LoggedModel.Of(document)
            : LoggedModelRules.NotFound(modelId);

    /// <summary>The models of these experiments that are in use, in the order in which they were created.</summary>
    public IAsyncEnumerable<LoggedModel> ListAsync(IReadOnlyList<string> experimentIds, CancellationToken cancellation = default) =>
        store.Documents.ListAsync(new DocumentListing(DocumentKinds.LoggedModel) { Parents = experimentIds, State = DocumentStates.Active }, cancellation).Select(LoggedModel.Of);

    /// <summary>Says how its upload ended. Where it is ready or failed, a <see cref="LoggedModelFinished"/> goes into the outbox.</summary>
    public async Task<Outcome<LoggedModel>> FinishAsync(string modelId, LoggedModelStatus status, string? person = null, CancellationToken cancellation = default)
    {
        var found = await FindAsync(modelId, cancellation: cancellation);
        if (!found.Succeeded) return found;
        var artifacts = await ArtifactSummary.OfAsync(store.Artifacts, found.Value.ArtifactLocation, cancellation);
        return await ChangeAsync(modelId, model =>
        {
            var finished = model with { Status = status, LastUpdateTime = Now };
            OutboxEntry[] told = status is LoggedModelStatus.Ready or LoggedModelStatus.Failed ? [TrackingRecordKind.Entry(LoggedModelFinished.Of(finished, artifacts), person)] : [];
            return (finished, told);
        }, cancellation);
    }

    /// <summary>Moves it into the bin.</summary>
    public Task<Outcome<LoggedModel>> DeleteAsync(string modelId, CancellationToken cancellation = default) =>
        ChangeAsync(modelId, model => (model with { LifecycleStage = LifecycleStage.Deleted, LastUpdateTime = Now }, []), cancellation);

    /// <summary>Sets tags.</summary>
    public Task<Outcome<LoggedModel>> SetTagsAsync(string modelId, IReadOnlyList<Tag> tags, CancellationToken cancellation = default) =>
        ChangeAsync(modelId, model => (model with { Tags = model.Tags.With(tags) }, []), cancellation);

    /// <summary>Takes a tag away; <see cref="TrackingFaults.NotFound"/> when it is not there.</summary>
    public Task<Outcome<LoggedModel>> RemoveTagAsync(string modelId, string key, CancellationToken cancellation = default) =>
        ChangeAsync(modelId, model => model.Tags.Find(key) is null ? LoggedModelRules.NoTag(modelId, key) : (model with { Tags = model.Tags.Without(key) }, []), cancellation);

    /// <summary>Adds parameters. One that is there with another value refuses the whole.</summary>
    public Task<Outcome<LoggedModel>> LogParamsAsync(string modelId, IReadOnlyList<Param> parameters, CancellationToken cancellation = default) =>
        ChangeAsync(modelId, model => LoggedModelRules.CheckParams(model.Params, parameters) is { } problem ? problem : (model with { Params = LoggedModelRules.Merge(model.Params, parameters) }, []), cancellation);

    /// <summary>Says in a tag of the model that it became a version of a registered model.</summary>
    public Task<Outcome<LoggedModel>> AddVersionAsync(string modelId, string name, int version, CancellationToken cancellation = default) =>
        ChangeAsync(modelId, model => (model with { Tags = model.Tags.With(new Tag(VersionsTag.Key, VersionsTag.With(model.Tags.Find(VersionsTag.Key), name, version))) }, []), cancellation);

    private async Task<Outcome<LoggedModel>> ChangeAsync(string modelId, Func<LoggedModel, Outcome<(LoggedModel Model, OutboxEntry[] Outbox)>> change, CancellationToken cancellation)
    {
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.LoggedModel,
            modelId,
            document => document.State == DocumentStates.Active ? change(LoggedModel.Of(document)).Map(to => (to.Model.ToDocument(), (IReadOnlyList<OutboxEntry>)to.Outbox)) : LoggedModelRules.NotFound(modelId),
            () => LoggedModelRules.NotFound(modelId),
            cancellation);
        return changed.Map(LoggedModel.Of);
    }

    private string Hexadecimal(int size)
    {
        var bytes = new byte[size];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
