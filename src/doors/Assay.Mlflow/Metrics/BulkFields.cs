using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Metrics;

/// <summary>The fields of requests for one metric of several runs.</summary>
/// <param name="RunIds">The runs.</param>
/// <param name="Key">The metric.</param>
/// <param name="Most">Most points: of all runs together, or steps of each.</param>
/// <param name="Steps">Only these steps, both included; null for all.</param>
internal sealed record BulkFields(IReadOnlyList<string> RunIds, string Key, int Most, (long First, long Last)? Steps)
{
    private const int MostPoints = 25_000;
    private const int MostRuns = 100;
    private const int MostSteps = 2500;

    /// <summary>The fields of <c>get-history-bulk</c>.</summary>
    public static BulkFields Read(MlflowFields fields)
    {
        var runIds = fields.Texts("run_id");
        if (runIds.Count == 0) fields.Problems.Add(WireFaults.Invalid("run_id", "[]", "GetMetricHistoryBulk request must specify at least one run_id."));
        if (runIds.Count > MostRuns) fields.Problems.Add(WireFaults.Invalid("run_id", "of a list", $"GetMetricHistoryBulk request cannot specify more than {MostRuns} run_ids. Received {runIds.Count}."));
        var key = fields.Text("metric_key");
        if (string.IsNullOrEmpty(key)) fields.Problems.Add(WireFaults.Invalid("metric_key", "\"\"", "GetMetricHistoryBulk request must specify a metric_key."));
        var most = fields.Integer("max_results") ?? MostPoints;
        if (most < 1) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", "it has to be a positive number."));
        return new BulkFields(runIds, key ?? "", (int)Math.Clamp(most, 1, MostPoints), null);
    }

    /// <summary>The fields of <c>get-history-bulk-interval</c>.</summary>
    public static BulkFields ReadInterval(MlflowFields fields)
    {
        var runIds = fields.Texts("run_ids");
        if (runIds.Count == 0) fields.Problems.Add(WireFaults.Missing("run_ids"));
        if (runIds.Count > MostRuns) fields.Problems.Add(WireFaults.Invalid("run_ids", "of a list", $"GetMetricHistoryBulkInterval request must specify at most {MostRuns} run_ids. Received {runIds.Count}."));
        var key = fields.RequiredText("metric_key");
        var most = fields.Integer("max_results") ?? MostSteps;
        if (most is < 1 or > MostSteps) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"max_results must be between 1 and {MostSteps}."));
        return new BulkFields(runIds, key, (int)Math.Clamp(most, 1, MostSteps), ReadSteps(fields));
    }

    private static (long First, long Last)? ReadSteps(MlflowFields fields)
    {
        var (first, last) = (fields.Integer("start_step"), fields.Integer("end_step"));
        if (first is null && last is null) return null;
        if (first is null || last is null)
        {
            fields.Problems.Add(WireFaults.Invalid(first is null ? "start_step" : "end_step", "of nothing", "If either start step or end step are specified, both must be specified."));
            return null;
        }

        if (first > last) fields.Problems.Add(WireFaults.Invalid("end_step", $"{last}", $"end_step must be greater than start_step. Found start_step={first} and end_step={last}."));
        return (first.Value, last.Value);
    }
}
