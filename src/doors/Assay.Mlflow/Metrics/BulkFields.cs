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
    private const int StepsPerRun = 320;
    private const int MostStepsPerRun = 2500;

    /// <summary>The fields of <c>get-history-bulk</c>.</summary>
    public static BulkFields Read(MlflowFields fields) => Read(fields, "run_id", MostPoints, MostPoints);

    /// <summary>The fields of <c>get-history-bulk-interval</c>.</summary>
    public static BulkFields ReadInterval(MlflowFields fields)
    {
        var bulk = Read(fields, "run_ids", StepsPerRun, MostStepsPerRun);
        return fields.Problems.Count > 0 ? bulk : bulk with { Steps = ReadSteps(fields) };
    }

    private static BulkFields Read(MlflowFields fields, string runs, int usual, int most)
    {
        var runIds = fields.Texts(runs);
        if (runIds.Count == 0) fields.Problems.Add(WireFaults.Invalid(runs, "[]", "the request must specify at least one run."));
        if (runIds.Count > MostRuns) fields.Problems.Add(WireFaults.Invalid(runs, $"of {runIds.Count} runs", $"the request cannot specify more than {MostRuns} run ids. Received {runIds.Count}."));
        var key = fields.RequiredText("metric_key");
        var asked = fields.Integer("max_results") ?? usual;
        if (asked < 1) fields.Problems.Add(WireFaults.Invalid("max_results", $"{asked}", "it has to be a positive number."));
        return new BulkFields(runIds, key, (int)Math.Clamp(asked, 1, most), null);
    }

    private static (long First, long Last)? ReadSteps(MlflowFields fields)
    {
        var (first, last) = (fields.Integer("start_step"), fields.Integer("end_step"));
        if (first is null && last is null) return null;
        if (first is null || last is null)
        {
            fields.Problems.Add(WireFaults.Invalid(first is null ? "start_step" : "end_step", "nothing", "if either start step or end step are specified, both must be specified."));
            return null;
        }

        if (first > last) fields.Problems.Add(WireFaults.Invalid("end_step", $"{last}", $"end_step must be greater than start_step. Found start_step={first} and end_step={last}."));
        return (first.Value, last.Value);
    }
}
