using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Reports.Plots;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Server.Pages.Runs;

/// <summary>Found runs as points over two axes, and as lines over several.</summary>
/// <param name="Total">How many runs were found in all.</param>
/// <param name="Runs">Those that are drawn, at most <see cref="MostRuns"/>.</param>
/// <param name="Offered">Metrics and parameters that these runs have.</param>
/// <param name="X">From left to right; null when nothing has a number.</param>
/// <param name="Y">From below to above.</param>
/// <param name="Axes">The upright axes of the lines.</param>
public sealed record RunCharts(int Total, IReadOnlyList<Run> Runs, ImmutableArray<RunField> Offered, RunField? X, RunField? Y, ImmutableArray<RunField> Axes)
{
    /// <summary>How many runs are drawn at most.</summary>
    public const int MostRuns = 500;

    private const int MostAxes = 8;
    private const int UsualParameters = 4;

    /// <summary>Points of the runs that have both numbers.</summary>
    public ScatterPlot? Scatter => X is null || Y is null ? null : new ScatterPlot($"{Y.Name} over {X.Name}", X.Name, Y.Name, [.. Runs.Select(run => (MetricCurves.NameOf(run.Info), new PlotPoint(Number(X, run) ?? double.NaN, Number(Y, run) ?? double.NaN)))]);

    /// <summary>Lines of the runs.</summary>
    public ParallelPlot? Parallel => Axes.Length < 2 ? null : new ParallelPlot("Parallel coordinates", [.. Runs.Select(run => MetricCurves.NameOf(run.Info))], [.. Axes.Select(axis => ParallelAxis.Of(axis.Name, [.. Runs.Select(run => Text(axis, run))]))]);

    /// <summary>Searches, and reads the first of the runs.</summary>
    internal static async Task<Outcome<RunCharts>> ReadAsync(MlflowServices services, ReadableExperiments readable, RunsQuery query, string x, string y, CancellationToken cancellation)
    {
        var fields = new RunFields(readable.Names);
        var columns = fields.Named(query.Columns);
        var found = await services.RunIndex.SearchAsync(query.Search(readable.Names.Keys, MostRuns), cancellation);
        if (!found.Succeeded || !columns.Succeeded) return Outcome<RunCharts>.Failed([.. found.Problems, .. columns.Problems]);
        var runs = await services.Store.Runs.ReadAsync(found.Value.Numbers, cancellation);
        ImmutableArray<RunField> offered = [.. FoundPage.Offers(fields, runs, columns.Value).Where(field => field.Key is { Kind: SearchKeyKind.Metric or SearchKeyKind.Parameter })];
        RunField[] varied = [.. offered.Where(field => runs.Select(run => Text(field, run)).OfType<string>().Distinct().Skip(1).Any())];
        var metrics = offered.Where(field => field.Key is { Kind: SearchKeyKind.Metric }).ToArray();
        var across = Named(offered, x) ?? varied.FirstOrDefault(field => field.Type == RunFieldType.Text && runs.Any(run => Number(field, run) is not null)) ?? metrics.FirstOrDefault();
        var up = Named(offered, y) ?? metrics.FirstOrDefault(field => field != across) ?? metrics.FirstOrDefault();
        var usual = varied.Where(field => field.Type == RunFieldType.Text).Take(UsualParameters).Concat(metrics.Where(field => field == up));
        return new RunCharts(found.Value.Total, runs, offered, across, up, [.. (columns.Value.IsEmpty ? usual : columns.Value).Take(MostAxes)]);
    }

    /// <summary>What a run has there, as text; null when it has nothing.</summary>
    internal static string? Text(RunField field, Run run) => field.Of(run) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static double? Number(RunField field, Run run) => double.TryParse(Text(field, run), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static RunField? Named(ImmutableArray<RunField> offered, string spelling) => offered.FirstOrDefault(field => field.Spelling == spelling);
}
