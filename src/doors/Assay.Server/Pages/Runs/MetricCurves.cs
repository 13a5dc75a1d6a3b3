using System.Globalization;
using Assay.Reports.Plots;
using Assay.Tracking;
using Assay.Tracking.Runs;

namespace Assay.Server.Pages.Runs;

/// <summary>Makes curves of the histories of a metric, by step.</summary>
internal static class MetricCurves
{
    private const int ShortId = 8;

    /// <summary>The curves of a metric in these runs; runs without it are left out.</summary>
    public static async Task<LinePlot?> ReadAsync(ITrackingStore store, IReadOnlyList<RunInfo> runs, string metric, CancellationToken cancellation)
    {
        var series = new List<PlotSeries>();
        foreach (var run in runs)
        {
            var history = await store.Runs.ReadHistoryAsync(run.RunId, metric, cancellation);
            if (history.Length > 0) series.Add(new PlotSeries(NameOf(run), [.. history.OrderBy(point => point.Step).Select(point => new PlotPoint(point.Step, point.Value))]));
        }

        return series.Count == 0 ? null : new LinePlot($"{metric} by step", "step", metric, [.. series]);
    }

    /// <summary>A run's name with the start of its id, which tells runs of one name apart.</summary>
    public static string NameOf(RunInfo run)
    {
        var id = run.RunId[..Math.Min(ShortId, run.RunId.Length)];
        return run.Name.Length == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{run.Name} ({id})");
    }
}
