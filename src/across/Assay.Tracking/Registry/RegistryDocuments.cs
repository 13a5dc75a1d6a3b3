using System.Globalization;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Registry;

/// <summary>The registry's documents, read and written; and its clock, and who is told of what happened.</summary>
internal sealed class RegistryDocuments(ITrackingStore store, TimeProvider clock, Entropy entropy, Action<RegistryEvent>? tell)
{
    private readonly DocumentTurns _turns = new();

    public ITrackingStore Store => store;

    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public string NewId() => TimeOrderedId.Next(clock, entropy);

    public void Tell(RegistryEvent happened) => tell?.Invoke(happened);

    /// <summary>The model of that name and the version of its document.</summary>
    public async Task<Outcome<(RegisteredModel Model, long Version)>> ModelAsync(string name, CancellationToken cancellation)
    {
        if (RegistryRules.CheckName(name) is { } problem) return problem;
        if (await store.Documents.FindByNameAsync(DocumentKinds.RegisteredModel, "", name, cancellation) is not { } document) return RegistryRules.NoModel(name);
        return (RegisteredModel.Of(document), document.Version);
    }

    /// <summary>The version of that number and the version of its document.</summary>
    public async Task<Outcome<(ModelVersion Version, long Document)>> VersionAsync(RegisteredModel model, int number, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.ModelVersion, ModelVersion.IdOf(model.ModelId, number), cancellation) is not { } document) return RegistryRules.NoVersion(model.Name, number);
        return (ModelVersion.Of(document, model), document.Version);
    }

    /// <summary>The versions of a model, the newest first.</summary>
    public IAsyncEnumerable<Document> VersionsAsync(RegisteredModel model, string? stage, int? limit, CancellationToken cancellation) =>
        store.Documents.ListAsync(new DocumentListing(DocumentKinds.ModelVersion) { Parents = [model.ModelId], State = stage, Descending = true, Limit = limit }, cancellation);

    /// <summary>The number of the newest version in a stage, some left out of account; null when there is none.</summary>
    public async Task<int?> NewestAsync(RegisteredModel model, string stage, HashSet<int> without, CancellationToken cancellation)
    {
        await foreach (var document in VersionsAsync(model, stage, without.Count + 1, cancellation))
            if (!without.Contains((int)document.Order)) return (int)document.Order;

        return null;
    }

    /// <summary>The newest version of each model in each stage, by the models' ids; in the order of their numbers.</summary>
    public async Task<ILookup<string, ModelVersion>> LatestAsync(IReadOnlyCollection<RegisteredModel> models, CancellationToken cancellation)
    {
        var byId = models.ToDictionary(model => model.ModelId);
        var ids = models.SelectMany(model => model.Latest.Values.Select(number => ModelVersion.IdOf(model.ModelId, number))).ToArray();
        if (ids.Length == 0) return Array.Empty<ModelVersion>().ToLookup(version => version.ModelId);
        var documents = await store.Documents.FindAllAsync(DocumentKinds.ModelVersion, ids, cancellation);
        return documents.Select(document => ModelVersion.Of(document, byId[document.Parent])).OrderBy(version => version.Number).ToLookup(version => version.ModelId);
    }

    /// <summary>Changes a model and whatever hangs on it, again when somebody else was first.</summary>
    public Task<Outcome<T>> ChangeAsync<T>(string name, Func<RegisteredModel, Task<Outcome<RegistryChange<T>>>> change, CancellationToken cancellation) =>
        _turns.TakeAsync(name, async () =>
        {
            var found = await ModelAsync(name, cancellation);
            if (!found.Succeeded) return Outcome<T>.Failed(found.Problems);
            var changed = await change(found.Value.Model);
            if (!changed.Succeeded) return Outcome<T>.Failed(changed.Problems);
            var written = await store.Documents.WriteAsync([ModelWrite(changed.Value, found.Value), .. changed.Value.Others], changed.Value.Outbox, cancellation);
            return written.Map(_ => changed.Value.Result);
        }, cancellation);

    private static DocumentWrite ModelWrite<T>(RegistryChange<T> change, (RegisteredModel Model, long Version) found) =>
        change.Model is { } model ? DocumentWrite.Replace(model.ToDocument(found.Version)) : new DocumentWrite(found.Model.ToDocument(), found.Version, Removes: true);

    /// <summary>Reads the number of a version as clients write it.</summary>
    public static Outcome<int> ParseNumber(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : Fields.FieldProblems.Invalid("version", text, $"Parameter 'version' must be an integer, got '{text}'.", "a whole number");
}

/// <summary>What a change makes of a model.</summary>
/// <param name="Model">The model as it is to be; null when it is taken away.</param>
/// <param name="Others">What else is written.</param>
/// <param name="Outbox">What the ledger is told.</param>
/// <param name="Result">What is answered.</param>
internal sealed record RegistryChange<T>(RegisteredModel? Model, IReadOnlyList<DocumentWrite> Others, IReadOnlyList<OutboxEntry> Outbox, T Result);
