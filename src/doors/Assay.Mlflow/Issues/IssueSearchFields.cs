using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Issues;

/// <summary>The fields of <c>issues/search</c>.</summary>
internal sealed record IssueSearchFields(string? ExperimentId, string? Filter, bool CountsTraces, int Most, int Skipped)
{
    private const int DefaultMost = 100;

    /// <summary>Reads them.</summary>
    public static IssueSearchFields Read(MlflowFields fields) => new(
        IssueFields.TextOrNull(fields, "experiment_id"), fields.Text("filter_string"), fields.Flag("include_trace_count") ?? false, PageFields.ReadMost(fields, DefaultMost), PageFields.ReadSkipped(fields));
}
