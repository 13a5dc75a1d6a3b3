using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Outbox;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>Evaluation datasets: create, find, tag, give to experiments, delete.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class EvaluationDatasetService(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    private static readonly EntityFilter<EvaluationDataset> Filter = new(EvaluationDatasetVocabulary.Instance, Read);
    private readonly DocumentTurns _turns = new();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates a dataset without records.</summary>
    public async Task<Outcome<EvaluationDataset>> CreateAsync(string name, ImmutableSortedDictionary<string, string> tags, IReadOnlyList<string> experimentIds, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(name)) return FieldProblems.Missing("name");
        var now = Now;
        var user = tags.GetValueOrDefault(NewEvaluationRecord.UserTag);
        var dataset = new EvaluationDataset($"d-{RandomId.Next(entropy)}", name, now, now)
        {
            Digest = DigestOf(name, now),
            Tags = tags,
            CreatedBy = user,
            LastUpdatedBy = user,
            ExperimentIds = [.. experimentIds.Distinct()],
        };
        var written = await store.Documents.WriteAsync([DocumentWrite.Add(dataset.ToDocument())], [], cancellation);
        return written.Map(_ => dataset);
    }

    /// <summary>The dataset.</summary>
    public async Task<Outcome<EvaluationDataset>> GetAsync(string datasetId, CancellationToken cancellation = default) =>
        await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, datasetId, cancellation) is { } document ? EvaluationDataset.Of(document) : DatasetFaults.NotFound(datasetId);

    /// <summary>All datasets that a filter finds, in its order: those of some experiments, or all.</summary>
    public async Task<Outcome<ImmutableArray<EvaluationDataset>>> FindAsync(IReadOnlyCollection<string> experimentIds, string? filter, IReadOnlyList<string>? orderBy, CancellationToken cancellation = default)
    {
        var search = Filter.Parse(filter, orderBy);
        if (!search.Succeeded) return Outcome<ImmutableArray<EvaluationDataset>>.Failed(search.Problems);
        var all = new List<EvaluationDataset>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.EvaluationDataset), cancellation)) all.Add(EvaluationDataset.Of(document));
        return search.Value.Apply(all.Where(dataset => experimentIds.Count == 0 || dataset.ExperimentIds.Any(experimentIds.Contains)));
    }

    /// <summary>Sets tags.</summary>
    public Task<Outcome<EvaluationDataset>> SetTagsAsync(string datasetId, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellation = default) =>
        ChangeAsync(datasetId, dataset => dataset with { Tags = dataset.Tags.SetItems(tags) }, cancellation);

    /// <summary>Takes a tag away; nothing happens when it, or the dataset, is not there.</summary>
    public async Task<Outcome<Nothing>> RemoveTagAsync(string datasetId, string key, CancellationToken cancellation = default)
    {
        var changed = await ChangeAsync(datasetId, dataset => dataset with { Tags = dataset.Tags.Remove(key) }, cancellation);
        return changed.Problems.Any(problem => problem.Code != TrackingFaults.NotFound) ? Outcome<Nothing>.Failed(changed.Problems) : Outcome.Done;
    }

    /// <summary>Gives the dataset to experiments.</summary>
    public async Task<Outcome<EvaluationDataset>> AddToAsync(string datasetId, IReadOnlyCollection<string> experimentIds, CancellationToken cancellation = default)
    {
        var there = (await store.Documents.FindAllAsync(DocumentKinds.Experiment, experimentIds, cancellation)).Select(document => document.Id).ToHashSet();
        if (experimentIds.FirstOrDefault(id => !there.Contains(id)) is { } missing && (await GetAsync(datasetId, cancellation)).Succeeded) return DatasetFaults.NoExperiment(missing);
        return await ChangeAsync(datasetId, dataset => dataset with { ExperimentIds = [.. dataset.ExperimentIds.Union(experimentIds)], LastUpdateTime = Now }, cancellation);
    }

    /// <summary>Takes the dataset from experiments; those that do not have it are passed over.</summary>
    public Task<Outcome<EvaluationDataset>> RemoveFromAsync(string datasetId, IReadOnlyCollection<string> experimentIds, CancellationToken cancellation = default) =>
        ChangeAsync(datasetId, dataset => dataset with { ExperimentIds = [.. dataset.ExperimentIds.Except(experimentIds)], LastUpdateTime = Now }, cancellation);

    /// <summary>Deletes a dataset with its records and tells the ledger; nothing happens when it is not there.</summary>
    public Task<Outcome<Nothing>> DeleteAsync(string datasetId, string? person, CancellationToken cancellation = default) =>
        _turns.TakeAsync(datasetId, () => DeleteOnceAsync(datasetId, person, cancellation), cancellation);

    internal static string DigestOf(string name, long time) => Digest.Of($"{name}:{time}").ToString()[..8];

    private async Task<Outcome<Nothing>> DeleteOnceAsync(string datasetId, string? person, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, datasetId, cancellation) is not { } document) return Outcome.Done;
        var writes = new List<DocumentWrite> { new(document, document.Version, Removes: true) };
        using var digest = new ContentDigest();
        digest.Add(document);
        await foreach (var record in store.Documents.ListAsync(new DocumentListing(DocumentKinds.EvaluationRecord) { Parents = [datasetId] }, cancellation))
        {
            digest.Add(record);
            writes.Add(DocumentWrite.Remove(record.Kind, record.Id));
        }

        var told = new EvaluationDatasetDeleted(datasetId, EvaluationDataset.Of(document).Name, digest.Result(), writes.Count - 1);
        return await store.Documents.WriteAsync(writes, [TrackingRecordKind.Entry(told, person)], cancellation);
    }

    private async Task<Outcome<EvaluationDataset>> ChangeAsync(string datasetId, Func<EvaluationDataset, EvaluationDataset> change, CancellationToken cancellation)
    {
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.EvaluationDataset, datasetId, document => (change(EvaluationDataset.Of(document)).ToDocument(), (IReadOnlyList<OutboxEntry>)[]), () => DatasetFaults.NotFound(datasetId), cancellation);
        return changed.Map(EvaluationDataset.Of);
    }

    private static SearchValue Read(EvaluationDataset dataset, SearchKey key) => key.Kind == SearchKeyKind.Tag ? SearchValue.Of(dataset.Tags.GetValueOrDefault(key.Name)) : key.Name switch
    {
        "name" => SearchValue.Of(dataset.Name),
        "created_time" => SearchValue.Of(dataset.CreatedTime),
        "last_update_time" => SearchValue.Of(dataset.LastUpdateTime),
        "created_by" => SearchValue.Of(dataset.CreatedBy),
        "last_updated_by" => SearchValue.Of(dataset.LastUpdatedBy),
        "dataset_id" => SearchValue.Of(dataset.DatasetId),
        _ => SearchValue.Absent,
    };
}
