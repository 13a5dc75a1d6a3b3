using Assay.Kernel;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Registry;

/// <summary>The aliases of registered models.</summary>
public sealed class ModelAliases
{
    private readonly RegistryDocuments _documents;

    internal ModelAliases(RegistryDocuments documents) => _documents = documents;

    /// <summary>Lets an alias point to a version, whatever it pointed to before.</summary>
    public async Task<Outcome<RegisteredModel>> SetAsync(string name, string alias, int version, string? person = null, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(name) ?? RegistryRules.CheckNewAlias(alias)) is { } problem) return problem;
        var changed = await _documents.ChangeAsync<RegisteredModel>(name, async model =>
        {
            var found = await _documents.VersionAsync(model, version, cancellation);
            if (!found.Succeeded) return Outcome<RegistryChange<RegisteredModel>>.Failed(found.Problems);
            var pointed = model.WithAlias(new ModelAlias(alias, version));
            return new RegistryChange<RegisteredModel>(pointed, [], [Entry(model, alias, version, person)], pointed);
        }, cancellation);
        if (changed.Succeeded) _documents.Tell(new RegistryEvent(RegistryEventKind.AliasSet, name, changed.Value.IsPrompt) { Alias = alias, Version = version });
        return changed;
    }

    /// <summary>Takes an alias away; nothing happens when it is not there.</summary>
    public async Task<Outcome<RegisteredModel>> RemoveAsync(string name, string alias, string? person = null, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(name) ?? RegistryRules.CheckAlias(alias)) is { } problem) return problem;
        var changed = await _documents.ChangeAsync(name, model =>
        {
            var without = model.WithoutAlias(alias);
            OutboxEntry[] told = model.Find(alias) is null ? [] : [Entry(model, alias, null, person)];
            return Task.FromResult(Outcome<RegistryChange<RegisteredModel>>.Success(new(without, [], told, without)));
        }, cancellation);
        if (changed.Succeeded) _documents.Tell(new RegistryEvent(RegistryEventKind.AliasDeleted, name, changed.Value.IsPrompt) { Alias = alias });
        return changed;
    }

    /// <summary>The version that an alias points to; <c>latest</c> is the newest.</summary>
    public async Task<Outcome<ModelVersion>> FindAsync(string name, string alias, CancellationToken cancellation = default)
    {
        if ((RegistryRules.CheckName(name) ?? RegistryRules.CheckAlias(alias)) is { } problem) return problem;
        var found = await _documents.ModelAsync(name, cancellation);
        if (!found.Succeeded) return Outcome<ModelVersion>.Failed(found.Problems);
        var model = found.Value.Model;
        if (RegistryRules.IsLatest(alias))
            return model.Latest.Count == 0 ? RegistryRules.NothingLatest(name) : (await _documents.VersionAsync(model, model.Latest.Values.Max(), cancellation)).Map(version => version.Version);

        return model.Find(alias) is { } number ? (await _documents.VersionAsync(model, number, cancellation)).Map(version => version.Version) : RegistryRules.NoAlias(alias);
    }

    private OutboxEntry Entry(RegisteredModel model, string alias, int? version, string? person) =>
        TrackingRecordKind.Entry(new ModelAliasChanged(model.ModelId, model.Name, alias, version, model.Find(alias), _documents.Now), person);
}
