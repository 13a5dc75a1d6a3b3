using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Writes what is logged to a run: checks what can be refused, then writes all.</summary>
internal static class RunLogging
{
    public static Outcome<Nothing> Apply(WriteSession session, RunLog log, KeyPoints[] points)
    {
        if (session.Runs.Find(log.RunId, session.Statements) is not { } run) return RunFaults.NoSuchRun(log.RunId);
        if (run.Info.LifecycleStage != LifecycleStage.Active) return RunFaults.NotActive(log.RunId);
        foreach (var key in log.RemovedTags)
        {
            if (!RunLabels.Has(session, run.Number, key)) return RunFaults.NoSuchTag(log.RunId, key);
        }

        var added = log.Params.Count == 0 ? Outcome<bool>.Success(false) : RunLabels.Add(session, run.Info, log.Params);
        if (!added.Succeeded) return Outcome<Nothing>.Failed(added.Problems);
        if (Write(session, run, log, points) || added.Value) Mark(session, run);
        return Outcome.Done;
    }

    private static bool Write(WriteSession session, CachedRun run, RunLog log, KeyPoints[] points)
    {
        var changed = log.RemovedTags.Count > 0 || points.Length > 0;
        foreach (var key in log.RemovedTags) RunLabels.Remove(session, run.Number, key);
        foreach (var tag in log.Tags)
        {
            changed |= RunLabels.Set(session, run.Number, tag);
            if (tag.Key == RunLabels.NameTag) Rename(session, run, tag.Value);
        }

        foreach (var link in log.Links) changed |= RunLabels.Set(session, run.Number, link);
        foreach (var group in points) session.Points.Write(session, run, group);
        WriteMeasurements(session, run, log.Metrics.Span);
        return changed;
    }

    private static void WriteMeasurements(WriteSession session, CachedRun run, ReadOnlySpan<LoggedMetric> metrics)
    {
        foreach (var metric in metrics)
        {
            if (metric.Model is not { ModelId: { } model } measured) continue;
            var add = session.Statements[MetricSql.AddModelMetric];
            add.Bind(1, model);
            add.Bind(2, run.Number);
            add.Bind(3, session.Word(metric.Key));
            add.Bind(4, metric.Point.Value);
            add.Bind(5, metric.Point.Timestamp);
            add.Bind(6, metric.Point.Step);
            add.Bind(7, measured.DatasetName);
            add.Bind(8, measured.DatasetDigest);
            add.Run();
        }
    }

    private static void Rename(WriteSession session, CachedRun run, string name)
    {
        var rename = session.Statements[RunSql.Rename];
        rename.Bind(1, run.Number);
        rename.Bind(2, name);
        rename.Run();
        run.Info = run.Info with { Name = name };
    }

    private static void Mark(WriteSession session, CachedRun run)
    {
        session.Touch(run.Number);
        if (run.Info.FinishedDigest is null || run.Info.ChangedAfterFinish) return;
        var mark = session.Statements[RunSql.MarkChanged];
        mark.Bind(1, run.Number);
        mark.Run();
        run.Info = run.Info with { ChangedAfterFinish = true };
    }
}
