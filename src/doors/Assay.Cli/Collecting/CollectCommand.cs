using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Cli.Terminals;
using Assay.Tracking.Collecting;

namespace Assay.Cli.Collecting;

/// <summary>Takes away for good what is in the bin of a home.</summary>
internal static class CollectCommand
{
    /// <summary>Takes it away, and says what went.</summary>
    public static async Task<int> RunAsync(OpenedHome home, Workplace workplace, CollectionRequest request, ServedPlaces places, bool json, CancellationToken cancellation)
    {
        var collected = await places.UseAsync(home, workplace, async (tracking, content) =>
        {
            var collector = new ContentCollection(tracking.Store, content.Content, (digests, stop) => RecordedDigests.FindAsync(home.Store, digests, stop), workplace.Clock);
            var report = await new TrackingCollection(tracking.Store, collector).RunAsync(request, cancellation);
            // Traces that went are told to the ledger at once: a server that runs may be first, and the ledger keeps it once.
            await new ServedAccess(home, workplace, tracking.Store).Relay(problem => ProblemText.Write(problem, "warning", workplace.Terminal.Error)).DrainAsync(CancellationToken.None);
            return report;
        }, cancellation);
        if (!collected.Succeeded) return workplace.Terminal.Refuse(collected.Problems, json);
        if (json) workplace.Terminal.Write(Json(collected.Value, request.IsDryRun));
        else Write(collected.Value, request.IsDryRun, workplace.Terminal);
        return ExitCode.Done;
    }

    private static void Write(CollectionReport report, bool isDryRun, Terminal terminal)
    {
        var does = isDryRun ? "Would take away" : "Took away";
        foreach (var run in report.Runs.Where(_ => isDryRun)) terminal.Say($"run {run}");
        terminal.Say($"{does} for good: {report.Runs.Count} runs, {report.Experiments.Count} experiments, {report.LoggedModels.Count} logged models, {report.Traces} traces, {report.Files} files.");
        if (!isDryRun) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Content given back: {report.Bytes / 1048576.0:N1} MiB. Records of the ledger stay."));
        foreach (var note in report.Notes) terminal.Say($"Note: {note}");
    }

    private static JsonObject Json(CollectionReport report, bool isDryRun) => new()
    {
        ["dryRun"] = isDryRun,
        ["runs"] = List(report.Runs),
        ["experiments"] = List(report.Experiments),
        ["loggedModels"] = List(report.LoggedModels),
        ["traces"] = report.Traces,
        ["files"] = report.Files,
        ["bytes"] = report.Bytes,
        ["notes"] = List(report.Notes),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
