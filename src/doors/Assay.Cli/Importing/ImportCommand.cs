using System.Data.Common;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Stores.Embedded.Home;
using Assay.Tracking.Importing;

namespace Assay.Cli.Importing;

/// <summary>Brings an MLflow installation into a home, and leaves the record of it.</summary>
internal static class ImportCommand
{
    private const int RunsBetweenLines = 500;

    /// <summary>Brings it over, says what came of it, and ends in 1 where a run here is not what it is there. A source that is none leaves no home behind.</summary>
    public static async Task<int> RunAsync(HomeOptions options, Workplace workplace, ImportRequest request, CancellationToken cancellation)
    {
        var opened = await ImportSources.OpenAsync(request, workplace, cancellation);
        if (!opened.Succeeded) return workplace.Terminal.Refuse(opened.Problems, request.Json);
        await using var source = opened.Value;
        return await OpenedHome.UseAsync(workplace, options, HomeAccess.Append, request.Json, home => RunAsync(home, source, workplace, request, cancellation), cancellation);
    }

    private static async Task<int> RunAsync(OpenedHome home, IImportSource source, Workplace workplace, ImportRequest request, CancellationToken cancellation)
    {
        var done = await request.Places.UseAsync(
            home, workplace, (tracking, content) => BringAsync(new TrackingImport(tracking.Store, content.Content, workplace.Clock, workplace.Entropy), source, workplace.Terminal, cancellation), cancellation);
        if (!done.Succeeded) return workplace.Terminal.Refuse(done.Problems, request.Json);
        var report = done.Value;
        var record = (await home.Book.AppendAsync([TrackingImported.Draft(report)], cancellation))[0];
        if (request.Json) workplace.Terminal.Write(ImportText.Json(report, record.Id));
        else ImportText.Write(report, record.Id, workplace.Terminal);
        return report.Agrees ? ExitCode.Done : ExitCode.DoesNotHold;
    }

    private static async Task<Outcome<ImportReport>> BringAsync(TrackingImport import, IImportSource source, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await import.RunAsync(source, totals => Progress(terminal, totals), cancellation);
        }
        catch (Exception fault) when (IsOfTheSource(fault) && !cancellation.IsCancellationRequested)
        {
            return new Problem("import.source", $"The source could not be read to its end: {fault.Message}", "What was brought over stays. See to what the message says, and give the command again: it goes on from there.") { Value = source.Name };
        }
    }

    // What the home's own stores complain of names itself.
    private static bool IsOfTheSource(Exception fault) => fault is not IProblemException
        && fault is InvalidDataException or HttpRequestException or OperationCanceledException or DbException or JsonException or FormatException or IOException or UnauthorizedAccessException or InvalidCastException;

    private static void Progress(Terminal terminal, ImportTotals totals)
    {
        if (terminal.IsInteractive) terminal.Error.Write($"\r{ImportText.Far(totals)}   ");
        else if (totals.Runs % RunsBetweenLines == 0) terminal.Error.WriteLine(ImportText.Far(totals));
    }
}
