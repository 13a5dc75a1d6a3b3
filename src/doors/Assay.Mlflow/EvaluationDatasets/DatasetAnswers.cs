using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Answers requests for evaluation datasets.</summary>
internal sealed class DatasetAnswers(MlflowServices services)
{
    private static readonly MlflowReply Nothing = _ => { };

    /// <summary><c>POST datasets/create</c>.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync(NewDatasetFields fields, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.CreateAsync(fields.Name, fields.Tags, fields.ExperimentIds, call.Cancellation)).Map(DatasetJson.Reply);

    /// <summary><c>GET datasets/{id}</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string datasetId, MlflowCall call) => (await services.Tracing.EvaluationDatasets.GetAsync(datasetId, call.Cancellation)).Map(DatasetJson.Reply);

    /// <summary><c>DELETE datasets/{id}</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string datasetId, MlflowCall call) => (await services.Tracing.EvaluationDatasets.DeleteAsync(datasetId, call.Person, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>datasets/search</c>.</summary>
    public async Task<Outcome<MlflowReply>> FindAsync(DatasetSearchFields fields, MlflowCall call)
    {
        var found = await services.Tracing.EvaluationDatasets.FindAsync(fields.ExperimentIds, fields.Filter, fields.OrderBy, call.Cancellation);
        return found.Map<MlflowReply>(all => json => json.WritePage("datasets", all, fields.Skipped, fields.Most, dataset => DatasetJson.WriteFields(json, dataset)));
    }

    /// <summary><c>PATCH datasets/{id}/tags</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetTagsAsync((string DatasetId, ImmutableSortedDictionary<string, string> Tags) wanted, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.SetTagsAsync(wanted.DatasetId, wanted.Tags, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>DELETE datasets/{id}/tags/{key}</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync((string DatasetId, string Key) tag, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.RemoveTagAsync(tag.DatasetId, tag.Key, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>GET datasets/{id}/experiment-ids</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetExperimentsAsync(string datasetId, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.GetAsync(datasetId, call.Cancellation)).Map<MlflowReply>(dataset => json => DatasetJson.WriteExperiments(json, dataset));

    /// <summary><c>POST datasets/{id}/add-experiments</c>.</summary>
    public async Task<Outcome<MlflowReply>> AddExperimentsAsync((string DatasetId, IReadOnlyList<string> ExperimentIds) wanted, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.AddToAsync(wanted.DatasetId, wanted.ExperimentIds, call.Cancellation)).Map(DatasetJson.Reply);

    /// <summary><c>POST datasets/{id}/remove-experiments</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveExperimentsAsync((string DatasetId, IReadOnlyList<string> ExperimentIds) wanted, MlflowCall call) =>
        (await services.Tracing.EvaluationDatasets.RemoveFromAsync(wanted.DatasetId, wanted.ExperimentIds, call.Cancellation)).Map(DatasetJson.Reply);

    /// <summary><c>POST datasets/{id}/records</c>.</summary>
    public async Task<Outcome<MlflowReply>> UpsertAsync(RecordFields fields, MlflowCall call)
    {
        var upserted = await services.Tracing.EvaluationRecords.UpsertAsync(fields.DatasetId, fields.Records, call.Cancellation);
        return upserted.Map<MlflowReply>(counts => json =>
        {
            json.WriteNumber("inserted_count", counts.Inserted);
            json.WriteNumber("updated_count", counts.Updated);
        });
    }

    /// <summary><c>GET datasets/{id}/records</c>.</summary>
    public async Task<Outcome<MlflowReply>> ReadAsync(RecordPageFields fields, MlflowCall call)
    {
        var read = await services.Tracing.EvaluationRecords.ReadAsync(fields.DatasetId, fields.After, fields.Most, call.Cancellation);
        return read.Map<MlflowReply>(records => json =>
        {
            json.WriteString("records", RecordJson.Write(records.Take(fields.Most)));
            json.WriteNextPage(records.Count > fields.Most ? RecordPageFields.TokenOf(records[fields.Most - 1]) : null);
        });
    }

    /// <summary><c>DELETE datasets/{id}/records</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveAsync((string DatasetId, IReadOnlyList<string> RecordIds) wanted, MlflowCall call) =>
        (await services.Tracing.EvaluationRecords.DeleteAsync(wanted.DatasetId, wanted.RecordIds, call.Cancellation)).Map<MlflowReply>(count => json => json.WriteNumber("deleted_count", count));
}
