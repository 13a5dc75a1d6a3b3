using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Says a comparison to a person.</summary>
internal static class ComparedRunsLines
{
    private const string Best = " *";

    public static IEnumerable<string> Of(ComparedRuns compared)
    {
        string[] headings = ["", .. compared.Runs.Select(run => run.ShortId)];
        var rows = Headers(compared).Concat(compared.Params.Select(param => Row(param.Key, param.Values.Select(value => value ?? "–")))).Append(Row("", compared.Runs.Select(_ => ""))).Concat(compared.Metrics.Select(Metric));
        foreach (var line in TextTable.Lines(headings, rows)) yield return line;
        yield return "";
        var shown = compared.Params.Count(param => !param.Differs);
        if (compared.SharedParams > shown) yield return $"{(compared.SharedParams == 1 ? "1 parameter is" : $"{compared.SharedParams} parameters are")} the same in all; --all shows which.";
        if (compared.Metrics.Any(metric => metric.Best.Length > 0)) yield return "In brackets the difference to the first run; * marks the best. Differences are those of single runs: they do not say what another seed would give.";
        var unknown = compared.Metrics.Where(metric => metric.Better == BetterDirection.Unknown).Select(metric => metric.Key).ToArray();
        if (unknown.Length > 0) yield return $"No best is marked for {string.Join(", ", unknown)}: --lower or --higher say which values are better.";
    }

    private static IEnumerable<string[]> Headers(ComparedRuns compared)
    {
        yield return Row("name", compared.Runs.Select(run => run.Name));
        yield return Row("experiment", compared.Runs.Select(run => run.Experiment ?? run.ExperimentId));
        yield return Row("status", compared.Runs.Select(run => $"{run.Status.ToString().ToLowerInvariant()}{(run.LifecycleStage == LifecycleStage.Deleted ? ", in the bin" : "")}{(run.ChangedAfterFinish ? ", changed since" : "")}"));
        yield return Row("started (UTC)", compared.Runs.Select(run => ClientTime.Text(run.StartTime)));
        yield return Row("", compared.Runs.Select(_ => ""));
    }

    private static string[] Metric(ComparedMetric metric) => Row(metric.Key, metric.Values.Select((value, run) => value is not { } number ? "–" : Value(metric, number, run)));

    private static string Value(ComparedMetric metric, double value, int run)
    {
        var difference = run > 0 && metric.Differences[run] is { } change ? $" ({MetricText.Difference(change)})" : "";
        return $"{MetricText.Of(value)}{difference}{(metric.Best.Contains(run) ? Best : "")}";
    }

    private static string[] Row(string key, IEnumerable<string> cells) => [key, .. cells];
}
