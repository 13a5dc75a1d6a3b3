using Assay.Tracking.Documents;
using Assay.Tracking.EvaluationDatasets;
using Assay.Tracking.Issues;
using Assay.Tracking.Scorers;

namespace Assay.Tracking.Importing;

/// <summary>Brings scorers, issues and evaluation datasets over. What is here already stays as it is; versions and records that are not here are added.</summary>
internal sealed class EvaluationImport(ITrackingStore store, ImportPlaces places, ImportTotals totals, List<string> notes)
{
    private const int RecordsAtOnce = 1000;

    /// <summary>Brings a scorer over, with its versions, in one transaction.</summary>
    public async Task TakeAsync(SourceScorer there, CancellationToken cancellation)
    {
        totals.Scorers++;
        var experiment = places.Of(there.Scorer.ExperimentId).ExperimentId;
        var scorer = there.Scorer with { ExperimentId = experiment, Online = Idle(there.Scorer), LastVersion = there.Versions.Select(version => version.Version).DefaultIfEmpty(0).Max() };
        var named = await store.Documents.FindByNameAsync(DocumentKinds.Scorer, experiment, scorer.Name, cancellation);
        if (named is not null && named.Id != scorer.ScorerId)
        {
            notes.Add($"The scorer '{scorer.Name}' of experiment {experiment} is another's here, and was left out.");
            return;
        }

        var held = await store.Documents.FindAllAsync(DocumentKinds.ScorerVersion, [.. there.Versions.Select(version => ScorerVersion.IdOf(scorer.ScorerId, version.Version))], cancellation);
        var missing = there.Versions.Where(version => held.All(document => document.Order != version.Version)).Select(version => version with { ExperimentId = experiment }).ToArray();
        if (missing.Length == 0 && named is not null) return;
        var write = named is null ? DocumentWrite.Add(scorer.ToDocument()) : DocumentWrite.Replace((Scorer.Of(named) with { LastVersion = Math.Max(Scorer.Of(named).LastVersion, scorer.LastVersion) }).ToDocument() with { Version = named.Version });
        _ = (await store.Documents.WriteAsync([write, .. missing.Select(version => DocumentWrite.Add(version.ToDocument()))], [], cancellation)).Required;
    }

    /// <summary>Brings an issue over.</summary>
    public async Task TakeAsync(Issue there, CancellationToken cancellation)
    {
        totals.Issues++;
        if (await store.Documents.FindAsync(DocumentKinds.Issue, there.IssueId, cancellation) is not null) return;
        var here = there with { ExperimentId = places.Of(there.ExperimentId).ExperimentId };
        _ = (await store.Documents.WriteAsync([DocumentWrite.Add(here.ToDocument())], [], cancellation)).Required;
    }

    /// <summary>Brings an evaluation dataset over. It is written after its records: one that is here is whole.</summary>
    public async Task TakeAsync(SourceDataset there, CancellationToken cancellation)
    {
        totals.EvaluationDatasets++;
        var isHere = await store.Documents.FindAsync(DocumentKinds.EvaluationDataset, there.Dataset.DatasetId, cancellation) is not null;
        var writes = new List<DocumentWrite>();
        await foreach (var record in there.Records.WithCancellation(cancellation))
        {
            totals.EvaluationRecords++;
            if (isHere) continue;
            var here = record with { RecordId = EvaluationRecords.IdOf(there.Dataset.DatasetId, record.Inputs), DatasetId = there.Dataset.DatasetId };
            writes.Add(DocumentWrite.Put(here.ToDocument()));
            if (writes.Count == RecordsAtOnce) await WriteAsync(writes, cancellation);
        }

        if (isHere) return;
        var dataset = there.Dataset with { ExperimentIds = [.. there.Dataset.ExperimentIds.Select(places.Find).OfType<string>()] };
        writes.Add(DocumentWrite.Add(dataset.ToDocument()));
        await WriteAsync(writes, cancellation);
    }

    // Nothing here calls a language model: a rate above 0 would promise what does not happen.
    private OnlineScoring? Idle(Scorer scorer)
    {
        if (scorer.Online is not { SampleRate: > 0 } online) return scorer.Online;
        notes.Add($"The scorer '{scorer.Name}' judged traces as they came. It is here, and does not: Assay calls no language model.");
        return online with { SampleRate = 0 };
    }

    private async Task WriteAsync(List<DocumentWrite> writes, CancellationToken cancellation)
    {
        _ = (await store.Documents.WriteAsync(writes, [], cancellation)).Required;
        writes.Clear();
    }
}
