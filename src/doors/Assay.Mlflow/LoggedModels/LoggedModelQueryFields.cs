using Assay.Mlflow.Wire;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Mlflow.LoggedModels;

/// <summary>The fields of <c>logged-models/search</c>.</summary>
internal static class LoggedModelQueryFields
{
    private const int MostResults = 50_000;
    private const int UsualResults = 50;

    /// <summary>Reads them.</summary>
    public static LoggedModelQuery Read(MlflowFields fields)
    {
        var experiments = fields.Texts("experiment_ids");
        if (experiments.Count == 0) fields.Problems.Add(WireFaults.Missing("experiment_ids"));
        return new LoggedModelQuery(experiments)
        {
            Filter = fields.Text("filter"),
            Datasets = fields.Objects("datasets", ReadDataset),
            OrderBy = [.. fields.Objects("order_by", ReadOrder).OfType<OrderClause>()],
            MaxResults = SearchFields.ReadMost(fields, MostResults, UsualResults),
            PageToken = fields.Text("page_token"),
        };
    }

    private static MetricDataset ReadDataset(MlflowFields fields) => new(fields.RequiredText("dataset_name"), fields.Text("dataset_digest") is { Length: > 0 } digest ? digest : null);

    private static OrderClause? ReadOrder(MlflowFields fields)
    {
        var clause = LoggedModelOrder.Clause(fields.Text("field_name"), fields.Flag("ascending") ?? true, fields.Text("dataset_name"), fields.Text("dataset_digest"));
        if (!clause.Succeeded) fields.Problems.AddRange(clause.Problems);
        return clause.Value;
    }
}
