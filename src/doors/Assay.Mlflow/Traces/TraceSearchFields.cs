using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Traces;

/// <summary>The fields of a search for traces.</summary>
internal sealed record TraceSearchFields(IReadOnlyList<string> ExperimentIds, string? Filter, int MaxResults, IReadOnlyList<string> OrderBy, string? PageToken)
{
    private const int DefaultResults = 100;
    private const int MostResults = 500;

    /// <summary>Reads those of version 3, which names experiments as locations.</summary>
    public static TraceSearchFields Read(MlflowFields fields)
    {
        if (!fields.Has("locations")) fields.Problems.Add(WireFaults.Missing("locations"));
        var experiments = fields.Objects("locations", location => location.Object("mlflow_experiment")?.Text("experiment_id"));
        return Read(fields, [.. experiments.OfType<string>()]);
    }

    /// <summary>Reads those of version 2.</summary>
    public static TraceSearchFields ReadLegacy(MlflowFields fields)
    {
        var experiments = fields.Texts("experiment_ids");
        if (experiments.Count == 0) fields.Problems.Add(WireFaults.Missing("experiment_ids"));
        return Read(fields, experiments);
    }

    private static TraceSearchFields Read(MlflowFields fields, IReadOnlyList<string> experimentIds)
    {
        var most = fields.Integer("max_results") ?? DefaultResults;
        if (most is < 1 or > MostResults) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be 1 to {MostResults}."));
        return new TraceSearchFields(experimentIds, fields.Text("filter"), (int)Math.Clamp(most, 1, MostResults), fields.Texts("order_by"), fields.Text("page_token"));
    }
}
