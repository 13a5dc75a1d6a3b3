using Assay.Cli.Homes;
using Assay.Data;
using Assay.Evaluate;
using Assay.Frame;
using Assay.Kernel;
using Assay.Monitor.Retraining;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train;

namespace Assay.Cli.Running;

/// <summary>Runs the stages of a challenger beside those of its project: in the same home and ledger, its steps under a name of their own, its rows in a folder that goes when the home is closed.</summary>
internal static class ChallengerRunner
{
    /// <summary>Brings them up to date.</summary>
    public static async Task<Outcome<TrainedChallenger>> RunAsync(Workplace workplace, OpenedHome home, Project project, string under, Table rows, CancellationToken cancellation)
    {
        var scratch = home.Home.Artifacts.MakeScratchFolder();
        await home.Tables.WriteAsync(rows, Path.Combine(scratch, ChallengerProject.RowsFile), TableFormat.Parquet, cancellation);
        var artifacts = await UnretiredArtifacts.OfAsync(home.Artifacts, home.Home.Artifacts, home.Store, cancellation);
        var run = await ProjectRunner.WatchAsync(workplace, silent: false, async observer =>
        {
            var started = new StageRun(project, home.Journal, artifacts, workplace.Clock, observer, new StageRunOptions(Under: under));
            IStage[] stages = [new FrameStage(), new DataStage(home.Tables, scratch), new TrainStage(), new EvaluateStage(EvaluationSources.Of)];
            return (Run: started, Problems: await ProjectRunner.RunStagesAsync(started, stages, null, cancellation));
        });
        await new TrackedTrials(home.Home.Tracking, workplace.Clock).LogAsync(project.Name, run.Run.Steps.Select(step => step.Result), cancellation);
        return Outcome.Unless(run.Problems, () => new TrainedChallenger(run.Run.Find<TrainedModel>()!, run.Run.Find<Evaluation>()!));
    }
}
