using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>The versions of registered models and prompts.</summary>
public sealed class ModelVersions
{
    private readonly RegistryDocuments _documents;

    internal ModelVersions(RegistryDocuments documents) => _documents = documents;

    /// <summary>Creates the next version. It is complete at once: nothing is copied.</summary>
    public async Task<Outcome<ModelVersion>> CreateAsync(NewModelVersion wanted, string? person = null, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(wanted.Name) ?? RegistryRules.CheckTags(wanted.Tags)) is { } problem) return problem;
        var source = await ModelSource.ResolveAsync(_documents, wanted, cancellation);
        if (!source.Succeeded) return Outcome<ModelVersion>.Failed(source.Problems);
        var artifacts = await ArtifactSummary.OfAsync(_documents.Store.Artifacts, source.Value.Location, cancellation);
        var created = await _documents.ChangeAsync(wanted.Name, model =>
        {
            var version = New(model, wanted, source.Value);
            var changed = (model with { LastVersion = version.Number, LastUpdateTime = version.CreationTime }).WithLatest(version.Stage, version.Number);
            var entry = TrackingRecordKind.Entry(ModelVersionChanged.Created(version, artifacts, version.CreationTime), person);
            return Task.FromResult(Outcome<RegistryChange<ModelVersion>>.Success(new(changed, [DocumentWrite.Add(version.ToDocument())], [entry], version)));
        }, cancellation);
        if (created.Succeeded) Tell(RegistryEventKind.VersionCreated, created.Value, RegisteredModel.ArePrompt(created.Value.Tags), null);
        return created;
    }

    /// <summary>The version of that number.</summary>
    public async Task<Outcome<ModelVersion>> FindAsync(string name, int number, CancellationToken cancellation = default)
    {
        var model = await _documents.ModelAsync(name, cancellation);
        if (!model.Succeeded) return model.Problems[0].Code == TrackingFaults.NotFound ? RegistryRules.NoVersion(name, number) : Outcome<ModelVersion>.Failed(model.Problems);
        return (await _documents.VersionAsync(model.Value.Model, number, cancellation)).Map(found => found.Version);
    }

    /// <summary>The versions of one model, or of all, in no order between models; within one the newest first.</summary>
    public async IAsyncEnumerable<ModelVersion> ListAsync(IReadOnlyCollection<RegisteredModel> models, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (models.Count == 0) yield break;
        var byId = models.ToDictionary(model => model.ModelId);
        var listing = new DocumentListing(DocumentKinds.ModelVersion) { Parents = [.. byId.Keys], Descending = true };
        await foreach (var document in _documents.Store.Documents.ListAsync(listing, cancellation)) yield return ModelVersion.Of(document, byId[document.Parent]);
    }

    /// <summary>The newest version in each of these stages; in all when none is named.</summary>
    public async Task<Outcome<IReadOnlyList<ModelVersion>>> LatestAsync(string name, IReadOnlyList<string> stages, CancellationToken cancellation = default)
    {
        var wanted = stages.Select(ModelStages.Parse).ToArray();
        var model = await _documents.ModelAsync(name, cancellation);
        if (!model.Succeeded) return Outcome<IReadOnlyList<ModelVersion>>.Failed(model.Problems);
        if (wanted.FirstOrDefault(stage => !stage.Succeeded) is { Succeeded: false, Problems: [var problem, ..] }) return problem;
        var latest = (await _documents.LatestAsync([model.Value.Model], cancellation))[model.Value.Model.ModelId];
        return latest.Where(version => wanted.Length == 0 || wanted.Any(stage => stage.Value == version.Stage)).ToArray();
    }

    /// <summary>Describes a version anew.</summary>
    public Task<Outcome<ModelVersion>> DescribeAsync(string name, int number, string? description, CancellationToken cancellation = default) =>
        ChangeAsync(name, number, version => version with { Description = description, LastUpdateTime = _documents.Now }, null, cancellation);

    /// <summary>Sets a tag.</summary>
    public async Task<Outcome<ModelVersion>> SetTagAsync(string name, int number, Tag tag, CancellationToken cancellation = default)
    {
        if (RegistryRules.CheckTag(tag) is { } problem) return problem;
        return await ChangeAsync(name, number, version => version with { Tags = version.Tags.With(tag) }, (RegistryEventKind.VersionTagSet, tag), cancellation);
    }

    /// <summary>Takes a tag away; nothing happens when it is not there.</summary>
    public Task<Outcome<ModelVersion>> RemoveTagAsync(string name, int number, string key, CancellationToken cancellation = default) =>
        ChangeAsync(name, number, version => version with { Tags = version.Tags.Without(key) }, (RegistryEventKind.VersionTagDeleted, new Tag(key, "")), cancellation);

    /// <summary>Takes a version away, and the aliases that point to it. Its number is not given again.</summary>
    public Task<Outcome<ModelVersion>> DeleteAsync(string name, int number, string? person = null, CancellationToken cancellation = default) =>
        _documents.ChangeAsync(name, async model =>
        {
            var found = await _documents.VersionAsync(model, number, cancellation);
            if (!found.Succeeded) return Outcome<RegistryChange<ModelVersion>>.Failed(found.Problems);
            var (version, now) = (found.Value.Version, _documents.Now);
            var aliases = version.Aliases.Select(alias => TrackingRecordKind.Entry(new ModelAliasChanged(model.ModelId, model.Name, alias, null, number, now), person));
            var newest = await _documents.NewestAsync(model, version.Stage, [number], cancellation);
            var changed = version.Aliases.Aggregate(model, (rest, alias) => rest.WithoutAlias(alias)).WithLatest(version.Stage, newest) with { LastUpdateTime = now };
            var removed = new DocumentWrite(version.ToDocument(), found.Value.Document, Removes: true);
            return new RegistryChange<ModelVersion>(changed, [removed], [TrackingRecordKind.Entry(ModelVersionChanged.Deleted(version, now), person), .. aliases], version);
        }, cancellation);

    private async Task<Outcome<ModelVersion>> ChangeAsync(string name, int number, Func<ModelVersion, ModelVersion> change, (RegistryEventKind Kind, Tag Tag)? happened, CancellationToken cancellation)
    {
        var found = await _documents.ModelAsync(name, cancellation);
        if (!found.Succeeded) return found.Problems[0].Code == TrackingFaults.NotFound ? RegistryRules.NoVersion(name, number) : Outcome<ModelVersion>.Failed(found.Problems);
        var model = found.Value.Model;
        var changed = await _documents.Store.Documents.ChangeAsync(
            DocumentKinds.ModelVersion, ModelVersion.IdOf(model.ModelId, number), document => (change(ModelVersion.Of(document, model)).ToDocument(), []), () => RegistryRules.NoVersion(name, number), cancellation);
        if (changed.Succeeded && happened is { } what) Tell(what.Kind, ModelVersion.Of(changed.Value, model), model.IsPrompt, what.Tag);
        return changed.Map(document => ModelVersion.Of(document, model));
    }

    private void Tell(RegistryEventKind kind, ModelVersion version, bool isPrompt, Tag? tag) =>
        _documents.Tell(new RegistryEvent(kind, version.Name, isPrompt) { Version = version.Number, Tag = tag, Tags = version.Tags, Description = version.Description, Source = version.Source, RunId = version.RunId });

    private ModelVersion New(RegisteredModel model, NewModelVersion wanted, ModelSource source)
    {
        var now = _documents.Now;
        return new ModelVersion(
            model.ModelId, model.LastVersion + 1, wanted.Description, now, now, ModelStages.None, wanted.Source, source.Location, source.RunId, wanted.RunLink, wanted.LoggedModelId ?? source.LoggedModelId, TagList.Of(wanted.Tags))
        { Name = model.Name };
    }
}
