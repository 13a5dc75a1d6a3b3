using Assay.Mlflow.Wire;
using Assay.Tracking.Index;

namespace Assay.Mlflow.Experiments;

/// <summary>The fields of <c>experiments/search</c>.</summary>
internal sealed record ExperimentSearchFields(string? Filter, IReadOnlyList<string> OrderBy, RunView View, int Limit, string? PageToken)
{
    private const int MostResults = 50_000;
    private const int UsualResults = 1000;

    /// <summary>What makes two pages parts of one search.</summary>
    public string Identity => string.Join('\u001f', [View.ToString(), Filter ?? "", .. OrderBy]);

    /// <summary>Reads them.</summary>
    public static ExperimentSearchFields Read(MlflowFields fields)
    {
        var most = fields.Integer("max_results") ?? UsualResults;
        if (most is < 1 or > MostResults) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be at least 1 and at most {MostResults}."));
        return new ExperimentSearchFields(fields.Text("filter"), fields.Texts("order_by"), ViewFields.Read(fields, "view_type"), (int)Math.Clamp(most, 1, MostResults), fields.Text("page_token"));
    }
}
