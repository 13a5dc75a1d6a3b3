using Assay.Kernel;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Changes runs themselves, and says to the outbox what a run held when it ended.</summary>
internal static class RunUpdating
{
    public static Outcome<RunInfo> Apply(WriteSession session, RunUpdate update)
    {
        if (session.Runs.Find(update.RunId, session.Statements) is not { } run) return RunFaults.NoSuchRun(update.RunId);
        var before = run.Info;
        if (update.RequiresActive && before.LifecycleStage != LifecycleStage.Active) return RunFaults.NotActive(update.RunId);
        if (update.Name is { } name) RunLabels.Set(session, run.Number, new Tag(RunLabels.NameTag, name));
        var after = Changed(before, update);
        if (update.Status is { } status && status.IsTerminal()) after = End(session, before, after, update);
        else if (before.FinishedDigest is not null && (before.Name, before.Status, before.EndTime) != (after.Name, after.Status, after.EndTime)) after = after with { ChangedAfterFinish = true };
        Write(session, after, before.LifecycleStage == after.LifecycleStage ? null : update.At);
        session.Touch(run.Number);
        run.Info = after;
        return after;
    }

    /// <summary>Moves all runs of an experiment.</summary>
    public static Nothing SetLifecycle(WriteSession session, string experiment, LifecycleStage stage, long at)
    {
        var set = session.Statements[RunSql.SetLifecycle];
        set.Bind(1, experiment);
        set.Bind(2, (long)stage);
        set.Bind(3, stage == LifecycleStage.Deleted ? at : (long?)null);
        while (set.Next()) session.Touch(set.Int64(0));
        session.Runs.ForgetRuns();
        return default;
    }

    /// <summary>Takes runs away for good.</summary>
    public static Nothing Remove(WriteSession session, IReadOnlyCollection<string> runIds)
    {
        foreach (var id in runIds)
        {
            if (session.Runs.Find(id, session.Statements) is not { } run) continue;
            foreach (var sql in RunSql.RemoveAll)
            {
                var remove = session.Statements[sql];
                remove.Bind(1, run.Number);
                remove.Run();
            }

            session.Touch(run.Number);
            session.Runs.Forget(id);
        }

        return default;
    }

    private static RunInfo Changed(RunInfo before, RunUpdate update)
    {
        var status = update.Status ?? before.Status;
        var goesOn = before.Status.IsTerminal() && !status.IsTerminal();
        return before with
        {
            Name = update.Name ?? before.Name,
            Status = status,
            EndTime = goesOn ? null : update.EndTime ?? before.EndTime,
            LifecycleStage = update.LifecycleStage ?? before.LifecycleStage,
        };
    }

    private static RunInfo End(WriteSession session, RunInfo before, RunInfo after, RunUpdate update)
    {
        // Words may be new in this transaction, so they are not remembered beyond it.
        var words = new WordTexts();
        var run = RunReader.Whole(session.Statements, words, after);
        var ended = RunEnded.Of(new RunContent(run, key => RunReader.History(session.Statements, after.Number, session.Word(key))));
        // Whoever says the same again, for want of an answer, is told that it is so; the ledger has been told.
        if (update.RecordedAs is null && (before.Status != after.Status || before.FinishedDigest != ended.ContentDigest)) session.Tell(TrackingRecordKind.Entry(ended, update.Person));
        return after with { FinishedDigest = ended.ContentDigest, ChangedAfterFinish = false };
    }

    private static void Write(WriteSession session, RunInfo run, long? deletedAt)
    {
        Span<byte> digest = stackalloc byte[Digest.Size];
        run.FinishedDigest?.CopyTo(digest);
        var change = session.Statements[RunSql.Change];
        change.Bind(1, run.Number);
        change.Bind(2, run.Name);
        change.Bind(3, (long)run.Status);
        change.Bind(4, run.EndTime);
        change.Bind(5, (long)run.LifecycleStage);
        change.Bind(6, deletedAt);
        if (run.FinishedDigest is null) change.BindNull(7);
        else change.Bind(7, digest);
        change.Bind(8, run.ChangedAfterFinish ? 1L : 0L);
        change.Run();
    }
}
