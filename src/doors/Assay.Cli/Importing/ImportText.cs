using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Cli.Terminals;
using Assay.Tracking.Importing;

namespace Assay.Cli.Importing;

/// <summary>What an import did, for people and for scripts.</summary>
internal static class ImportText
{
    private const int MostNamed = 20;

    /// <summary>How far it is.</summary>
    public static string Far(ImportTotals totals) => string.Create(CultureInfo.InvariantCulture, $"{totals.Runs:N0} runs, {totals.Points:N0} points, {totals.Traces:N0} traces, {totals.Files:N0} files");

    /// <summary>Says it to people.</summary>
    public static void Write(ImportReport report, string record, Terminal terminal)
    {
        var totals = report.Totals;
        if (terminal.IsInteractive) terminal.Error.WriteLine();
        terminal.Say($"Brought over from {report.Source}:");
        Say("experiments", totals.Experiments, "");
        Say("runs", totals.Runs, totals.RunsUnchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  ({totals.RunsUnchanged:N0} were here already, and the same)"));
        Say("points", totals.Points, "");
        Say("logged models", totals.LoggedModels, "");
        Say("registered models", totals.RegisteredModels, "");
        Say("versions", totals.ModelVersions, "");
        Say("traces", totals.Traces, totals.TracesUnchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  ({totals.TracesUnchanged:N0} were here already, and the same)"));
        Say("spans", totals.Spans, "");
        Say("assessments", totals.Assessments, "");
        Say("evaluation datasets", totals.EvaluationDatasets, string.Create(CultureInfo.InvariantCulture, $"  ({totals.EvaluationRecords:N0} records)"));
        Say("scorers", totals.Scorers, "");
        Say("issues", totals.Issues, "");
        Say("files", totals.Files, string.Create(CultureInfo.InvariantCulture, $"  ({totals.Bytes / 1048576.0:N1} MiB)"));
        foreach (var note in report.Notes) terminal.Say($"Note: {note}");
        Name("Changed here since an earlier import, and left alone", report.ChangedHere, terminal);
        Name("NOT the same as in the source", [.. report.Differing, .. report.TracesDiffering], terminal);
        terminal.Say(report.Agrees ? $"Every run and trace that was written holds what it holds in the source, by its digest. Record {record}." : $"Some runs or traces do not hold what they hold in the source. Record {record} says how many.");

        void Say(string what, long count, string more) => terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {what,-20}{count,12:N0}{more}"));
    }

    /// <summary>Says it to scripts.</summary>
    public static JsonObject Json(ImportReport report, string record) => new()
    {
        ["source"] = report.Source,
        ["record"] = record,
        ["contentDigest"] = report.ContentDigest.ToString(),
        ["experiments"] = report.Totals.Experiments,
        ["runs"] = report.Totals.Runs,
        ["runsUnchanged"] = report.Totals.RunsUnchanged,
        ["points"] = report.Totals.Points,
        ["loggedModels"] = report.Totals.LoggedModels,
        ["registeredModels"] = report.Totals.RegisteredModels,
        ["modelVersions"] = report.Totals.ModelVersions,
        ["traces"] = report.Totals.Traces,
        ["tracesUnchanged"] = report.Totals.TracesUnchanged,
        ["spans"] = report.Totals.Spans,
        ["assessments"] = report.Totals.Assessments,
        ["evaluationDatasets"] = report.Totals.EvaluationDatasets,
        ["evaluationRecords"] = report.Totals.EvaluationRecords,
        ["scorers"] = report.Totals.Scorers,
        ["issues"] = report.Totals.Issues,
        ["files"] = report.Totals.Files,
        ["bytes"] = report.Totals.Bytes,
        ["differing"] = List(report.Differing),
        ["tracesDiffering"] = List(report.TracesDiffering),
        ["changedHere"] = List(report.ChangedHere),
        ["notes"] = List(report.Notes),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static void Name(string what, IReadOnlyList<string> runs, Terminal terminal)
    {
        if (runs.Count > 0) terminal.Say($"{what}: {string.Join(", ", runs.Take(MostNamed))}{(runs.Count > MostNamed ? $" and {runs.Count - MostNamed} more" : "")}.");
    }
}
