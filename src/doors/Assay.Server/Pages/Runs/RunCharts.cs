using System.Collections.Immutable;
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
    public ScatterPlot? Scatter => X is null || Y is null ? null : new ScatterPlot($"{Y.Name} over {X.Name}", X.Name, Y.Name, [.. Runs.Select(run => (MetricCurves.NameOf(run.Info), new PlotPoint(DrawnColumn.NumberOf(X, run) ?? double.NaN, DrawnColumn.NumberOf(Y, run) ?? double.NaN)))]) { Columns = Place(X) is { } x && Place(Y) is { } y ? (x, y) : null };

    /// <summary>Lines of the runs.</summary>
    public ParallelPlot? Parallel => Axes.Length < 2 ? null : new ParallelPlot("Parallel coordinates", [.. Runs.Select(run => MetricCurves.NameOf(run.Info))], [.. Columns.Take(Axes.Length).Select(column => column.Axis)]);

    /// <summary>What stands behind the drawings: the axes of the lines in their order, then those of the points that are not among them.</summary>
    public ImmutableArray<DrawnColumn> Columns { get; } = [.. Axes.Concat(new[] { X, Y }.OfType<RunField>()).DistinctBy(field => field.Name).Select(field => DrawnColumn.Of(field, Runs))];

    /// <summary>Whether any of them goes on.</summary>
    public bool IsGoingOn => Runs.Any(run => run.Info.Status == RunStatus.Running);

    /// <summary>Searches, and reads the first of the runs.</summary>
    internal static async Task<Outcome<RunCharts>> ReadAsync(MlflowServices services, ReadableExperiments readable, RunsQuery query, string x, string y, CancellationToken cancellation)
    {
        var fields = new RunFields(readable.Names);
        var columns = fields.Named(query.Columns);
        var found = await services.RunIndex.SearchAsync(query.Search(readable.Names.Keys, MostRuns), cancellation);
        if (!found.Succeeded || !columns.Succeeded) return Outcome<RunCharts>.Failed([.. found.Problems, .. columns.Problems]);
        var runs = await services.Store.Runs.ReadAsync(found.Value.Numbers, cancellation);
        ImmutableArray<RunField> offered = [.. FoundPage.Offers(fields, runs, columns.Value).Where(field => field.Key is { Kind: SearchKeyKind.Metric or SearchKeyKind.Parameter })];
        RunField[] varied = [.. offered.Where(field => runs.Select(run => DrawnColumn.TextOf(field, run)).OfType<string>().Distinct().Skip(1).Any())];
        var metrics = offered.Where(field => field.Key is { Kind: SearchKeyKind.Metric }).ToArray();
        var across = Named(offered, x) ?? varied.FirstOrDefault(field => field.Type == RunFieldType.Text && runs.Any(run => DrawnColumn.NumberOf(field, run) is not null)) ?? metrics.FirstOrDefault();
        var up = Named(offered, y) ?? metrics.FirstOrDefault(field => field != across) ?? metrics.FirstOrDefault();
        var usual = varied.Where(field => field.Type == RunFieldType.Text).Take(UsualParameters).Concat(metrics.Where(field => field == up));
        return new RunCharts(found.Value.Total, runs, offered, across, up, [.. (columns.Value.IsEmpty ? usual : columns.Value).Take(MostAxes)]);
    }

    // Points stand by number alone, so that a column with other texts in it has its places in the lines only.
    private int? Place(RunField field) => Columns.Select((column, place) => (column, place)).Where(pair => pair.column.Field.Name == field.Name && pair.column.Axis.Ends is not null).Select(pair => (int?)pair.place).FirstOrDefault();

    private static RunField? Named(ImmutableArray<RunField> offered, string spelling) => offered.FirstOrDefault(field => field.Spelling == spelling);
}
