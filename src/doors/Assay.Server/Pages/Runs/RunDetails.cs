using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Reports.Plots;
using Assay.Server.Web;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;

namespace Assay.Server.Pages.Runs;

/// <summary>A run with what a page shows of it.</summary>
/// <param name="Shown">What <c>assay runs show</c> answers.</param>
/// <param name="Curves">Curves of the metrics that were asked for, or of the first that have any.</param>
/// <param name="Artifacts">Its files; null where this server does not keep them.</param>
/// <param name="HasMoreArtifacts">Whether there are more.</param>
public sealed record RunDetails(ShownRun Shown, ImmutableArray<LinePlot> Curves, ImmutableArray<ArtifactEntry>? Artifacts, bool HasMoreArtifacts)
{
    /// <summary>How many curves are drawn unless others are asked for.</summary>
    public const int MostCurves = 6;

    /// <summary>How many files are named.</summary>
    public const int MostArtifacts = 200;

    /// <summary>Reads them.</summary>
    /// <param name="services">Where runs are.</param>
    /// <param name="visit">Who looks.</param>
    /// <param name="info">The run, which the visitor may see.</param>
    /// <param name="asked">Metrics whose curves are wanted; none for the first.</param>
    /// <param name="cancellation">Stops reading.</param>
    internal static async Task<Outcome<RunDetails>> ReadAsync(MlflowServices services, Visit visit, RunInfo info, IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        var shown = await visit.DoAsync(ShowRun.Capability, new ShowRunRequest(info.RunId), cancellation);
        if (!shown.Succeeded) return Outcome<RunDetails>.Failed(shown.Problems);
        var curves = ImmutableArray.CreateBuilder<LinePlot>();
        foreach (var metric in asked.Count > 0 ? asked.Take(MostCurves) : shown.Value.Metrics.Select(metric => metric.Key).Take(MostCurves))
            if (await MetricCurves.ReadAsync(services.Store, [info], metric, cancellation) is { } plot && (asked.Count > 0 || plot.Series[0].Points.Length > 1)) curves.Add(plot);
        var (files, hasMore) = await FilesAsync(services, info, cancellation);
        return new RunDetails(shown.Value, curves.ToImmutable(), files, hasMore);
    }

    private static async Task<(ImmutableArray<ArtifactEntry>? Files, bool HasMore)> FilesAsync(MlflowServices services, RunInfo info, CancellationToken cancellation)
    {
        if (ArtifactUri.PathOf(info.ArtifactUri) is not { } folder) return (null, false);
        var files = await services.Store.Artifacts.ListBelowAsync(folder, cancellation).Take(MostArtifacts + 1).ToListAsync(cancellation);
        return ([.. files.Take(MostArtifacts).Select(file => file.Path.Length > folder.Length ? file with { Path = file.Path[(folder.Length + 1)..] } : file)], files.Count > MostArtifacts);
    }
}
