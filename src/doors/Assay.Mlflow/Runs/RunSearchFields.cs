using Assay.Mlflow.Wire;
using Assay.Tracking.Index;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of <c>runs/search</c>.</summary>
internal static class RunSearchFields
{
    private const int MostResults = 50_000;
    private const int UsualResults = 1000;

    /// <summary>Reads them.</summary>
    public static RunSearch Read(MlflowFields fields)
    {
        var most = fields.Integer("max_results") ?? UsualResults;
        if (most is < 1 or > MostResults) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be at least 1 and at most {MostResults}."));
        return new RunSearch(fields.Texts("experiment_ids"))
        {
            Filter = fields.Text("filter"),
            OrderBy = fields.Texts("order_by"),
            View = ViewFields.Read(fields, "run_view_type"),
            Limit = (int)Math.Clamp(most, 1, MostResults),
            PageToken = fields.Text("page_token"),
        };
    }
}
