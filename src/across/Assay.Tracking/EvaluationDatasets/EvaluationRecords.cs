using System.Globalization;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>The records of evaluation datasets: add or merge, read, delete.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
public sealed class EvaluationRecords(ITrackingStore store, TimeProvider clock)
{
    private readonly DocumentTurns _turns = new();

    /// <summary>Adds records; one whose inputs are there already is merged into that one. All of them, or none.</summary>
    /// <returns>How many were added, and how many merged.</returns>
    public Task<Outcome<(int Inserted, int Updated)>> UpsertAsync(string datasetId, IReadOnlyList<NewEvaluationRecord> records, CancellationToken cancellation = default) =>
        _turns.TakeAsync(datasetId, () => UpsertOnceAsync(datasetId, records, cancellation), cancellation);

    /// <summary>A page of records, oldest first.</summary>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="after">The last record of the page before; null for the first page.</param>
    /// <param name="most">At most so many, and one more when there are more.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Outcome<IReadOnlyList<EvaluationRecord>>> ReadAsync(string datasetId, (long CreatedTime, string RecordId)? after, int most, CancellationToken cancellation = default)
    {
        if (await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, datasetId, cancellation) is null) return DatasetFaults.NotFound(datasetId);
        var found = new List<EvaluationRecord>();
        var listing = new DocumentListing(DocumentKinds.EvaluationRecord) { Parents = [datasetId], After = after, Limit = most + 1 };
        await foreach (var document in store.Documents.ListAsync(listing, cancellation)) found.Add(EvaluationRecord.Of(document));
        return found;
    }

    /// <summary>Deletes records; those that are not there are passed over.</summary>
    /// <returns>How many there were.</returns>
    public Task<Outcome<int>> DeleteAsync(string datasetId, IReadOnlyCollection<string> recordIds, CancellationToken cancellation = default) =>
        _turns.TakeAsync(datasetId, () => DeleteOnceAsync(datasetId, recordIds, cancellation), cancellation);

    /// <summary>The identifier of the record of these inputs.</summary>
    internal static string IdOf(string datasetId, JsonElement inputs) => $"dr-{CanonicalJson.DigestOf(inputs, datasetId).ToString()[..32]}";

    private async Task<Outcome<(int Inserted, int Updated)>> UpsertOnceAsync(string datasetId, IReadOnlyList<NewEvaluationRecord> records, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, datasetId, cancellation) is not { } document) return DatasetFaults.NotFound(datasetId);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var ids = records.Select(record => IdOf(datasetId, record.Inputs)).ToArray();
        var kept = (await store.Documents.FindAllAsync(DocumentKinds.EvaluationRecord, [.. ids.Distinct()], cancellation)).ToDictionary(known => known.Id, EvaluationRecord.Of);
        var before = kept.Count;
        foreach (var (id, record) in ids.Zip(records)) kept[id] = kept.TryGetValue(id, out var known) ? Merge(known, record, now) : New(id, datasetId, record, now);
        var inserted = kept.Count - before;
        var dataset = EvaluationDataset.Of(document);
        dataset = Changed(dataset, now, CountOf(dataset) + inserted) with { Schema = RecordSchema.Extend(dataset.Schema, records), LastUpdatedBy = records.Select(record => record.User).LastOrDefault(user => user is not null) };
        var written = await store.Documents.WriteAsync([Replace(document, dataset), .. kept.Values.Select(record => DocumentWrite.Put(record.ToDocument()))], [], cancellation);
        return written.Map(_ => (inserted, records.Count - inserted));
    }

    private async Task<Outcome<int>> DeleteOnceAsync(string datasetId, IReadOnlyCollection<string> recordIds, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, datasetId, cancellation) is not { } document) return DatasetFaults.NotFound(datasetId);
        var there = (await store.Documents.FindAllAsync(DocumentKinds.EvaluationRecord, recordIds, cancellation)).Where(record => record.Parent == datasetId).ToArray();
        if (there.Length == 0) return 0;
        var dataset = EvaluationDataset.Of(document);
        var changed = Changed(dataset, clock.GetUtcNow().ToUnixTimeMilliseconds(), CountOf(dataset) - there.Length);
        var written = await store.Documents.WriteAsync([Replace(document, changed), .. there.Select(record => DocumentWrite.Remove(record.Kind, record.Id))], [], cancellation);
        return written.Map(_ => there.Length);
    }

    private static DocumentWrite Replace(Document document, EvaluationDataset dataset) => DocumentWrite.Replace(dataset.ToDocument() with { Version = document.Version });

    private static EvaluationRecord New(string id, string datasetId, NewEvaluationRecord record, long now) => new(id, datasetId, record.Inputs, now, now)
    {
        Outputs = record.Outputs,
        Expectations = record.Expectations,
        Tags = record.Tags,
        Source = record.Source,
        CreatedBy = record.User,
        LastUpdatedBy = record.User,
    };

    private static EvaluationRecord Merge(EvaluationRecord known, NewEvaluationRecord record, long now) => known with
    {
        Outputs = record.Outputs ?? known.Outputs,
        Expectations = JsonMerge.Over(known.Expectations, record.Expectations),
        Tags = JsonMerge.Over(known.Tags, record.Tags),
        LastUpdateTime = now,
        LastUpdatedBy = record.User ?? known.LastUpdatedBy,
    };

    private static EvaluationDataset Changed(EvaluationDataset dataset, long now, long count) => dataset with
    {
        LastUpdateTime = now,
        Digest = EvaluationDatasetService.DigestOf(dataset.Name, now),
        Profile = count > 0 ? $$"""{"num_records": {{count.ToString(CultureInfo.InvariantCulture)}}}""" : null,
    };

    private static long CountOf(EvaluationDataset dataset)
    {
        if (dataset.Profile is null) return 0;
        using var profile = JsonDocument.Parse(dataset.Profile);
        return profile.RootElement.GetProperty("num_records").GetInt64();
    }
}
