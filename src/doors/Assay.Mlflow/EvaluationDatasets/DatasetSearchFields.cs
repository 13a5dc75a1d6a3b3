using Assay.Mlflow.Wire;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>The fields of <c>datasets/search</c>.</summary>
internal sealed record DatasetSearchFields(IReadOnlyList<string> ExperimentIds, string? Filter, int Most, IReadOnlyList<string> OrderBy, int Skipped)
{
    private const int DefaultMost = 1000;

    /// <summary>Reads them.</summary>
    public static DatasetSearchFields Read(MlflowFields fields) =>
        new(fields.Texts("experiment_ids"), fields.Text("filter_string"), PageFields.ReadMost(fields, DefaultMost), fields.Texts("order_by"), PageFields.ReadSkipped(fields));
}
