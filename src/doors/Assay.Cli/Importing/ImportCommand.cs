using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Importing;

namespace Assay.Cli.Importing;

/// <summary>Brings an MLflow installation into a home, and leaves the record of it.</summary>
internal static class ImportCommand
{
    private const int RunsBetweenLines = 500;

    /// <summary>Brings it over, says what came of it, and ends in 1 where a run here is not what it is there.</summary>
    public static async Task<int> RunAsync(OpenedHome home, Workplace workplace, ImportRequest request, CancellationToken cancellation)
    {
        var opened = await ImportSources.OpenAsync(request, workplace, cancellation);
        if (!opened.Succeeded) return workplace.Terminal.Refuse(opened.Problems, request.Json);
        await using var source = opened.Value;
        var import = new TrackingImport(home.Home.Tracking, new FileArtifactContent(home.Home.Artifacts), workplace.Clock, workplace.Entropy);
        var report = await import.RunAsync(source, totals => Progress(workplace.Terminal, totals), cancellation);
        await home.EnrolAsync(cancellation);
        var record = (await home.Book.AppendAsync([TrackingImported.Draft(report)], cancellation))[0];
        if (request.Json) workplace.Terminal.Write(ImportText.Json(report, record.Id));
        else ImportText.Write(report, record.Id, workplace.Terminal);
        return report.Agrees ? ExitCode.Done : ExitCode.DoesNotHold;
    }

    private static void Progress(Terminal terminal, ImportTotals totals)
    {
        if (terminal.IsInteractive) terminal.Error.Write($"\r{ImportText.Far(totals)}   ");
        else if (totals.Runs % RunsBetweenLines == 0) terminal.Error.WriteLine(ImportText.Far(totals));
    }
}
