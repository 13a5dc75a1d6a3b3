using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Creates a run.</summary>
internal static class RunCreation
{
    public static Outcome<RunInfo> Apply(WriteSession session, NewRun run)
    {
        var state = session.Runs.StateOfExperiment(run.ExperimentId, session.Statements);
        if (state is null) return RunFaults.NoSuchExperiment(run.ExperimentId);
        if (state != DocumentStates.Active) return RunFaults.ExperimentNotActive(run.ExperimentId);
        if (Add(session, run) is not { } number) return TrackingProblems.RunExists(run.RunId);
        var info = new RunInfo(number, run.RunId, run.ExperimentId, run.Name, run.UserId, RunStatus.Running, run.StartTime, null, run.ArtifactUri, LifecycleStage.Active);
        session.Runs.Add(info);
        foreach (var tag in run.Tags) RunLabels.Set(session, number, tag);
        session.Touch(number);
        return info;
    }

    private static long? Add(WriteSession session, NewRun run)
    {
        var add = session.Statements[RunSql.Add];
        add.Bind(1, run.RunId);
        add.Bind(2, run.ExperimentId);
        add.Bind(3, run.Name);
        add.Bind(4, run.UserId);
        add.Bind(5, (long)RunStatus.Running);
        add.Bind(6, run.StartTime);
        add.Bind(7, run.ArtifactUri);
        if (!add.Next()) return null;
        var number = add.Int64(0);
        add.Reset();
        return number;
    }
}
