using Assay.Kernel;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;
using Assay.Tracking.Metrics;

namespace Assay.Mlflow.Metrics;

/// <summary>One metric of several runs, for charts: all points up to a limit, or those of evenly chosen steps.</summary>
internal sealed class IntervalHistories(MlflowServices services)
{
    /// <summary><c>metrics/get-history-bulk</c>: the points of the runs one after the other, up to the limit.</summary>
    public async Task<Outcome<MlflowReply>> GetBulkAsync(BulkFields fields, MlflowCall call)
    {
        var runs = await ReadAsync(fields.RunIds.Order(StringComparer.Ordinal), fields.Key, call);
        return Reply(fields.Key, runs, fields.Most);
    }

    /// <summary><c>metrics/get-history-bulk-interval</c>: the same steps of every run, and of each run its first and its last.</summary>
    public async Task<Outcome<MlflowReply>> GetIntervalAsync(BulkFields fields, MlflowCall call)
    {
        var runs = await ReadAsync(fields.RunIds, fields.Key, call);
        var steps = SampledSteps.Of([.. runs.Select(run => run.History)], fields.Most, fields.Steps);
        var chosen = runs.Select(run => (run.RunId, History: run.History.Where(point => steps.Contains(point.Step)).OrderBy(point => point.Step).ToArray()));
        return Reply(fields.Key, [.. chosen], int.MaxValue);
    }

    // A run that is gone has no points: the charts of the others are shown all the same.
    private async Task<List<(string RunId, MetricPoint[] History)>> ReadAsync(IEnumerable<string> runIds, string key, MlflowCall call)
    {
        var runs = new List<(string, MetricPoint[])>();
        foreach (var runId in runIds.Distinct()) runs.Add((runId, await services.Store.Runs.ReadHistoryAsync(runId, key, call.Cancellation)));
        return runs;
    }

    private static MlflowReply Reply(string key, List<(string RunId, MetricPoint[] History)> runs, int most) => json =>
    {
        json.WriteStartArray("metrics");
        foreach (var (runId, point) in runs.SelectMany(run => run.History.Select(point => (run.RunId, point))).Take(most))
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            RunJson.WritePoint(json, point);
            json.WriteString("run_id", runId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    };
}
