using System.Collections.Immutable;
using Assay.Cli.Homes;
using Assay.Data;
using Assay.Evaluate;
using Assay.Evidence.Notes;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.Home;
using Assay.Train;

namespace Assay.Cli.Running;

/// <summary>Brings a project up to date: the stages in their order, then the report.</summary>
internal static class ProjectRunner
{
    /// <summary>Runs it, or only looks; problems of the project file or of the home stop it before anything is done.</summary>
    public static async Task<Outcome<RunResult>> RunAsync(Workplace workplace, HomeOptions options, RunRequest request, CancellationToken cancellation)
    {
        var project = ReadProject(workplace, request.Project);
        if (!project.Succeeded) return Outcome<RunResult>.Failed(project.Problems);
        var opened = await OpenedHome.OpenAsync(workplace, options, project.Value.Folder, request.LookOnly ? HomeAccess.Read : HomeAccess.Run, cancellation);
        if (!opened.Succeeded) return request.LookOnly && opened.Problems.Any(problem => problem.Code == "home.missing") ? NeverRun(project.Value) : Outcome<RunResult>.Failed(opened.Problems);
        await using var home = opened.Value;
        return await RunAsync(workplace, home, project.Value, request, cancellation);
    }

    /// <summary>Reads and checks a project file.</summary>
    public static Outcome<Project> ReadProject(Workplace workplace, string project) =>
        ProjectFileReader.Read(Path.GetFullPath(project, workplace.CurrentFolder), project, AssayFile.Sections.AsSpan());

    private static async Task<RunResult> RunAsync(Workplace workplace, OpenedHome home, Project project, RunRequest request, CancellationToken cancellation)
    {
        var started = workplace.Clock.GetTimestamp();
        if (request.Force is { } forced) await home.Journal.ForgetAsync(project.Name, $"{forced}/", cancellation);
        var forcedAs = request.Force is null ? null : TimeOrderedId.Next(workplace.Clock, workplace.Entropy);
        var artifacts = request.LookOnly ? home.Artifacts : await UnretiredArtifacts.OfAsync(home.Artifacts, home.Home.Artifacts, home.Store, cancellation);
        var finished = await WatchAsync(workplace, request.LookOnly, async observer =>
        {
            var log = new RunLog(observer);
            var run = new StageRun(project, home.Journal, artifacts, workplace.Clock, log, new StageRunOptions(request.LookOnly, forcedAs));
            return (Log: log, Run: run, Problems: await RunStagesAsync(run, Stages(home, request.LookOnly), request.Until, cancellation));
        });
        if (!request.LookOnly) await new TrackedTrials(home.Home.Tracking, workplace.Clock).LogAsync(project.Name, finished.Run.Steps.Select(step => step.Result), cancellation);
        var result = new RunResult
        {
            Project = project.Name,
            Home = home.Folder,
            Until = request.Until,
            Steps = [.. finished.Run.Steps.Zip(finished.Log.Steps, (step, timed) => (step.Step, step.Result, timed.Elapsed))],
            Warnings = finished.Log.Warnings,
            Problems = finished.Problems,
            Elapsed = TimeSpan.Zero,
            Model = finished.Run.Find<TrainedModel>(),
            Evaluation = finished.Run.Find<Evaluation>(),
        };
        if (result.Evaluation is { } evaluation) result = await WithPapersAsync(home, project, result with { Answers = await GateAnswers.ReadAsync(home.Store, evaluation.Verdict, cancellation) }, request.LookOnly, cancellation);
        return result with { Elapsed = workplace.Clock.GetElapsedTime(started) };
    }

    private static async Task<RunResult> WithPapersAsync(OpenedHome home, Project project, RunResult result, bool lookOnly, CancellationToken cancellation) =>
        result with { Files = await ReportFolder.BringUpToDateAsync(home, project, result, lookOnly, cancellation) };

    private static RunResult NeverRun(Project project) => new()
    {
        Project = project.Name,
        Home = "",
        Steps = [],
        Warnings = [],
        Problems = [new Problem("run.step-due", "The project has not been run yet.", "Run 'assay run'.") { Place = new Place(Field: FrameStage.CharterStep) }],
        Elapsed = TimeSpan.Zero,
    };

    /// <summary>Runs stages in their order, up to one or to the end.</summary>
    /// <returns>What stopped them; empty when nothing did.</returns>
    public static async Task<ImmutableArray<Problem>> RunStagesAsync(StageRun run, IEnumerable<IStage> stages, string? until, CancellationToken cancellation)
    {
        foreach (var stage in stages)
        {
            var outcome = await stage.RunAsync(run, cancellation);
            if (!outcome.Succeeded) return outcome.Problems;
            if (stage.Name == until) break;
        }

        return [];
    }

    private static IEnumerable<IStage> Stages(OpenedHome home, bool lookOnly) =>
        [new FrameStage(), new DataStage(new DuckDbTableEngine(Spilling(home, lookOnly))), new TrainStage(), new EvaluateStage(EvaluationSources.Of)];

    // What does not fit into memory spills into the home, where there is room for tables, and where a killed run's leftovers are swept.
    private static DuckDbOptions Spilling(OpenedHome home, bool lookOnly) => lookOnly ? new DuckDbOptions() : new DuckDbOptions { TemporaryFolder = home.Home.Artifacts.MakeScratchFolder() };

    /// <summary>Shows a person how work goes on: in place where they watch, a line for each step elsewhere.</summary>
    public static Task<T> WatchAsync<T>(Workplace workplace, bool silent, Func<IRunObserver, Task<T>> work)
    {
        var terminal = workplace.Terminal;
        if (silent) return work(new PlainProgress(TextWriter.Null));
        return terminal.IsInteractive ? LiveProgress.ShowAsync(terminal.Error, workplace.Clock, work) : work(new PlainProgress(terminal.Error));
    }
}
