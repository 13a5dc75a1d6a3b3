using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>The names of the registry: create, find, describe, rename, tag, delete.</summary>
public sealed class RegisteredModels
{
    private readonly RegistryDocuments _documents;

    internal RegisteredModels(RegistryDocuments documents) => _documents = documents;

    /// <summary>Creates a registered model, or a prompt where the tags say so.</summary>
    /// <param name="name">Not blank, without <c>/</c> and <c>:</c>, and not taken.</param>
    /// <param name="description">For people; null for none.</param>
    /// <param name="tags">Its first tags.</param>
    /// <param name="person">Who asked, when the server knows them: a pseudonym.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<RegisteredModel>> CreateAsync(string name, string? description, IReadOnlyList<Tag> tags, string? person = null, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(name) ?? RegistryRules.CheckTags(tags)) is { } problem) return problem;
        var now = _documents.Now;
        var model = new RegisteredModel(_documents.NewId(), name, description, now, now, TagList.Of(tags), [], 0, ImmutableDictionary<string, int>.Empty);
        var created = TrackingRecordKind.Entry(RegisteredModelChanged.Of(RegisteredModelChanged.Created, model, now), person);
        var written = await _documents.Store.Documents.WriteAsync([DocumentWrite.Add(model.ToDocument())], [created], cancellation);
        if (!written.Succeeded) return await TakenAsync(written, name, RegisteredModel.ArePrompt(model.Tags), cancellation);
        _documents.Tell(new RegistryEvent(RegistryEventKind.ModelCreated, name, RegisteredModel.ArePrompt(model.Tags)) { Tags = model.Tags, Description = description });
        return model;
    }

    /// <summary>The model of that name.</summary>
    public async Task<Outcome<RegisteredModel>> FindAsync(string name, CancellationToken cancellation = default) => (await _documents.ModelAsync(name, cancellation)).Map(found => found.Model);

    /// <summary>The newest version in each stage that has one, by the models' ids; in the order of their numbers.</summary>
    public Task<ILookup<string, ModelVersion>> LatestAsync(IReadOnlyCollection<RegisteredModel> models, CancellationToken cancellation = default) => _documents.LatestAsync(models, cancellation);

    /// <summary>Every model and prompt, in the order in which they were created.</summary>
    public IAsyncEnumerable<RegisteredModel> ListAsync(CancellationToken cancellation = default) =>
        _documents.Store.Documents.ListAsync(new DocumentListing(DocumentKinds.RegisteredModel), cancellation).Select(RegisteredModel.Of);

    /// <summary>Describes it anew.</summary>
    public Task<Outcome<RegisteredModel>> DescribeAsync(string name, string? description, CancellationToken cancellation = default) =>
        ChangeAsync(name, model => model with { Description = description, LastUpdateTime = _documents.Now }, cancellation);

    /// <summary>Gives it another name; its versions and aliases stay with it.</summary>
    public async Task<Outcome<RegisteredModel>> RenameAsync(string name, string newName, string? person = null, CancellationToken cancellation = default)
    {
        if (RegistryRules.CheckName(newName, "new_name") is { } problem) return problem;
        var renamed = await _documents.ChangeAsync(name, model =>
        {
            var now = _documents.Now;
            var changed = model with { Name = newName, LastUpdateTime = now };
            var entry = TrackingRecordKind.Entry(RegisteredModelChanged.Of(RegisteredModelChanged.Renamed, changed, now, model.Name), person);
            return Task.FromResult<Outcome<RegistryChange<RegisteredModel>>>(new RegistryChange<RegisteredModel>(changed, [], [entry], changed));
        }, cancellation);
        return renamed.Problems.Any(found => found.Code == TrackingFaults.AlreadyExists) ? RegistryRules.Taken(null, newName, false) : renamed;
    }

    /// <summary>Takes it away with all its versions and aliases.</summary>
    public Task<Outcome<RegisteredModel>> DeleteAsync(string name, string? person = null, CancellationToken cancellation = default) =>
        _documents.ChangeAsync<RegisteredModel>(name, async model =>
        {
            var versions = await _documents.VersionsAsync(model, null, null, cancellation).Select(version => DocumentWrite.Remove(version.Kind, version.Id)).ToListAsync(cancellation);
            var entry = TrackingRecordKind.Entry(RegisteredModelChanged.Of(RegisteredModelChanged.Deleted, model, _documents.Now), person);
            return new RegistryChange<RegisteredModel>(null, versions, [entry], model);
        }, cancellation);

    /// <summary>Sets a tag.</summary>
    public async Task<Outcome<RegisteredModel>> SetTagAsync(string name, Tag tag, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(name) ?? RegistryRules.CheckTag(tag)) is { } problem) return problem;
        var changed = await ChangeAsync(name, model => model with { Tags = model.Tags.With(tag) }, cancellation);
        if (changed.Succeeded) _documents.Tell(new RegistryEvent(RegistryEventKind.ModelTagSet, name, changed.Value.IsPrompt) { Tag = tag });
        return changed;
    }

    /// <summary>Takes a tag away; nothing happens when it is not there.</summary>
    public async Task<Outcome<RegisteredModel>> RemoveTagAsync(string name, string key, CancellationToken cancellation = default)
    {
        var changed = await ChangeAsync(name, model => model with { Tags = model.Tags.Without(key) }, cancellation);
        if (changed.Succeeded) _documents.Tell(new RegistryEvent(RegistryEventKind.ModelTagDeleted, name, changed.Value.IsPrompt) { Tag = new Tag(key, "") });
        return changed;
    }

    private Task<Outcome<RegisteredModel>> ChangeAsync(string name, Func<RegisteredModel, RegisteredModel> change, CancellationToken cancellation) =>
        _documents.ChangeAsync(name, model =>
        {
            var changed = change(model);
            return Task.FromResult(Outcome<RegistryChange<RegisteredModel>>.Success(new(changed, [], [], changed)));
        }, cancellation);

    private async Task<Outcome<RegisteredModel>> TakenAsync(Outcome<Nothing> written, string name, bool asPrompt, CancellationToken cancellation)
    {
        if (written.Problems.All(problem => problem.Code != TrackingFaults.AlreadyExists)) return Outcome<RegisteredModel>.Failed(written.Problems);
        return RegistryRules.Taken((await FindAsync(name, cancellation)).Value, name, asPrompt);
    }
}
