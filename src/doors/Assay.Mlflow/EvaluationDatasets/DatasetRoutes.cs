using System.Collections.Immutable;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Routes below <c>datasets</c>.</summary>
internal static class DatasetRoutes
{
    private const string One = "3.0/mlflow/datasets/{dataset_id}";

    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var datasets = new DatasetAnswers(services);
        routes.Post("3.0/mlflow/datasets/create", NewDatasetFields.Read, datasets.CreateAsync);
        routes.Post("3.0/mlflow/datasets/search", DatasetSearchFields.Read, datasets.FindAsync);
        routes.Get("3.0/mlflow/datasets/search", DatasetSearchFields.Read, datasets.FindAsync);
        routes.Get(One, Id, datasets.GetAsync);
        routes.Delete(One, Id, datasets.DeleteAsync);
        routes.Patch($"{One}/tags", ReadTags, datasets.SetTagsAsync);
        routes.Delete($"{One}/tags/{{key}}", fields => (Id(fields), fields.RequiredText("key")), datasets.RemoveTagAsync);
        routes.Get($"{One}/experiment-ids", Id, datasets.GetExperimentsAsync);
        routes.Post($"{One}/add-experiments", fields => (Id(fields), fields.Texts("experiment_ids")), datasets.AddExperimentsAsync);
        routes.Post($"{One}/remove-experiments", fields => (Id(fields), fields.Texts("experiment_ids")), datasets.RemoveExperimentsAsync);
        routes.Post($"{One}/records", RecordFields.Read, datasets.UpsertAsync);
        routes.Get($"{One}/records", RecordPageFields.Read, datasets.ReadAsync);
        routes.Delete($"{One}/records", fields => (Id(fields), fields.Texts("dataset_record_ids")), datasets.RemoveAsync);
    }

    private static string Id(MlflowFields fields) => fields.RequiredText("dataset_id");

    private static (string DatasetId, ImmutableSortedDictionary<string, string> Tags) ReadTags(MlflowFields fields)
    {
        if (!fields.Has("tags")) fields.Problems.Add(WireFaults.Missing("tags"));
        return (Id(fields), NewDatasetFields.ReadTags(fields));
    }
}
