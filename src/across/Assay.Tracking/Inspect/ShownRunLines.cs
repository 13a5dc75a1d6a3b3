using System.Globalization;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Says a run to a person.</summary>
internal static class ShownRunLines
{
    private const int WidestCell = 120;

    public static IEnumerable<string> Of(ShownRun shown)
    {
        var run = shown.Run;
        yield return $"{run.Name}   {run.RunId}";
        yield return $"  experiment  {run.Experiment ?? "(gone)"} ({run.ExperimentId})";
        yield return $"  status      {Status(run)}";
        yield return $"  time        {ClientTime.Text(run.StartTime)} to {(run.EndTime is null ? "…" : ClientTime.Text(run.EndTime))} UTC, as the client says";
        if (run.UserId.Length > 0) yield return $"  user        {run.UserId}, as the client says";
        yield return $"  artifacts   {run.ArtifactUri}";
        yield return $"  since then  {Since(run)}";
        foreach (var line in Sections(shown)) yield return line;
    }

    private static string Status(RunHeader run) => $"{run.Status.ToString().ToLowerInvariant()}{(run.LifecycleStage == LifecycleStage.Deleted ? ", in the bin" : "")}";

    private static string Since(RunHeader run)
    {
        if (run.FinishedDigest is null) return "it has not ended";
        return run.ChangedAfterFinish ? "changed: something was written after it ended" : "nothing was written after it ended";
    }

    private static IEnumerable<string> Sections(ShownRun shown) =>
    [
        .. Section("Parameters", Table(["parameter", "value"], shown.Params.Select(param => (string[])[param.Key, param.Value]))),
        .. Section("Metrics, latest of each", Table(["metric", "value", "step", "time (UTC)"], shown.Metrics.Select(Row), numbers: column => column is 1 or 2)),
        .. Section("Tags", Table(["tag", "value"], shown.Tags.Select(tag => (string[])[tag.Key, tag.Value]))),
        .. Section("Read and made", Table(["what", "name", "digest", "used for"], shown.Links.Select(link => (string[])[Word(link.Kind), link.Name, link.Digest ?? "", link.Context ?? ""]))),
        .. Section("In the ledger", [.. Table(["leaf", "kind", "record", "signed (UTC)", "content"], shown.Records.Select(Row)), .. Check(shown)]),
        .. shown.History is { } points ? Section("History", Table(["step", "value", "time (UTC)"], points.Select(Row), numbers: column => column < 2)) : [],
    ];

    private static IEnumerable<string> Section(string title, IReadOnlyCollection<string> lines) => lines.Count == 0 ? [] : ["", title, .. lines.Select(line => $"  {line}")];

    private static List<string> Table(string[] headings, IEnumerable<string[]> rows, Func<int, bool>? numbers = null)
    {
        string[][] all = [.. rows];
        return all.Length == 0 ? [] : [.. TextTable.Lines(headings, all, WidestCell, numbers)];
    }

    private static string[] Row(ShownMetric metric) => [metric.Key, MetricText.Of(metric.Value), Text(metric.Step), ClientTime.Text(ClientTime.Of(metric.Timestamp))];

    private static string[] Row(ShownPoint point) => [Text(point.Step), MetricText.Of(point.Value), ClientTime.Text(ClientTime.Of(point.Timestamp))];

    private static string[] Row(ShownRunRecord record) => [$"#{Text(record.Index)}", record.Kind, record.Id, ClientTime.Text(record.At), record.ContentDigest?.ToString() ?? ""];

    private static IEnumerable<string> Check(ShownRun shown)
    {
        if (shown.Run.FinishedDigest is not null && shown.Records.All(record => record.ContentDigest is null)) yield return "No record of its end is in the ledger yet: 'assay serve' writes it.";
        if (shown.ContentDigest is not { } now) yield break;
        yield return $"It holds now {now}.";
        yield return shown.IsAsItEnded switch
        {
            true => "That is what it held when it ended.",
            false => "That is NOT what it held when it ended.",
            null => "It has not ended, so there is nothing to compare that with.",
        };
    }

    private static string Word(RunLinkKind kind) => kind switch
    {
        RunLinkKind.DatasetInput => "read dataset",
        RunLinkKind.ModelInput => "read model",
        _ => "made model",
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
