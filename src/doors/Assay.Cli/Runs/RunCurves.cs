using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Reports.Plots;
using Assay.Tracking;
using Assay.Tracking.Inspect;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Cli.Runs;

/// <summary>Makes curves of the histories of a metric.</summary>
internal static class RunCurves
{
    private const int ShortId = 8;
    private static readonly (string Name, double Milliseconds)[] Units = [("seconds", 1000), ("minutes", 60_000), ("hours", 3_600_000), ("days", 86_400_000)];

    /// <summary>The plot of the metric in these runs.</summary>
    /// <returns>The plot; <c>runs.no-metric</c> for each run that has no such metric.</returns>
    public static async Task<Outcome<LinePlot>> ReadAsync(ITrackingStore store, ImmutableArray<RunInfo> runs, RunPlotRequest request, CancellationToken cancellation)
    {
        var (histories, problems) = (new List<MetricPoint[]>(), new List<Problem>());
        foreach (var run in runs)
        {
            histories.Add(await store.Runs.ReadHistoryAsync(run.RunId, request.Metric, cancellation));
            if (histories[^1].Length == 0) problems.Add(ShowRun.NoMetric(request.Metric, run.Name, (await store.Runs.FindAsync(run.RunId, cancellation))?.Metrics.Select(metric => metric.Key) ?? []));
        }

        return Outcome.Unless(problems, () => Plot(runs, histories, request));
    }

    private static LinePlot Plot(ImmutableArray<RunInfo> runs, List<MetricPoint[]> histories, RunPlotRequest request)
    {
        var (unit, milliseconds) = Unit(runs, histories);
        var series = histories.Select((history, i) =>
        {
            var points = request.Across == PlotAcross.Step
                ? history.OrderBy(point => point.Step).Select(point => new PlotPoint(point.Step, point.Value))
                : history.Select(point => new PlotPoint(((double)point.Timestamp - runs[i].StartTime) / milliseconds, point.Value));
            return new PlotSeries($"{runs[i].Name} ({runs[i].RunId[..Math.Min(ShortId, runs[i].RunId.Length)]})", [.. points]).Smoothed(request.Smooth);
        });
        var smoothed = request.Smooth > 0 ? $", smoothed by a moving average of weight {request.Smooth.ToString(CultureInfo.InvariantCulture)}" : "";
        var across = request.Across == PlotAcross.Step ? "step" : $"{unit} since the run's start";
        return new LinePlot($"{request.Metric} by {(request.Across == PlotAcross.Step ? "step" : "time")}{smoothed}", across, $"{request.Metric}{smoothed}", [.. series], request.IsLogarithmic);
    }

    // The largest unit of which the longest run lasts at least two.
    private static (string Name, double Milliseconds) Unit(ImmutableArray<RunInfo> runs, List<MetricPoint[]> histories)
    {
        var longest = histories.Select((history, i) => history.Max(point => Math.Abs((double)point.Timestamp - runs[i].StartTime))).Max();
        return Units.LastOrDefault(unit => longest >= 2 * unit.Milliseconds, Units[0]);
    }
}
