using System.Collections.Immutable;
using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;
using Assay.Stores.Embedded.Home;
using Assay.Train;

namespace Assay.Cli.Demo;

/// <summary>What the demo does after the evaluation, in the order of a model's life.</summary>
internal static class DemoCourse
{
    private const string Sample = "mortgage";

    private static readonly ImmutableArray<IDemoStep> Steps = [new ReleaseRehearsal(), new ServedRequests(), new SimulatedWeek(), new RetrainProposal(), new RetirementRehearsal()];

    /// <summary>Whether it may be done with a project: only with the sample, and only as long as it is no live work.</summary>
    public static bool IsFor(Project project, TrainedModel model) =>
        project.Name == Sample && project.Context != RecordContext.Live && WeekTable.Shifted.All(column => model.Signature.Inputs.Any(input => input.Name == column));

    /// <summary>Brings every step up to date.</summary>
    /// <param name="workplace">Where the program runs.</param>
    /// <param name="options">The home, and who signs.</param>
    /// <param name="project">The project.</param>
    /// <param name="model">Its model.</param>
    /// <param name="told">Hears of each step when it is done.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>The steps that are done, and what stopped the next one.</returns>
    public static async Task<(ImmutableArray<DoneStep> Done, ImmutableArray<Problem> Problems)> RunAsync(Workplace workplace, HomeOptions options, Project project, TrainedModel model, Action<DoneStep> told, CancellationToken cancellation)
    {
        var there = workplace with { CurrentFolder = project.Folder };
        var full = options with { Home = options.Home is { } named ? Path.GetFullPath(named, workplace.CurrentFolder) : null };
        var opened = await OpenedHome.OpenAsync(there, full, project.Folder, HomeAccess.Run, cancellation);
        if (!opened.Succeeded) return ([], opened.Problems);
        await using var home = opened.Value;
        var (scene, done) = (new DemoScene(there, home, project, model), ImmutableArray.CreateBuilder<DoneStep>());
        foreach (var step in Steps)
        {
            var outcome = await ProjectRunner.WatchAsync(there, silent: false, observer => BringUpToDateAsync(step, scene, observer, cancellation));
            if (!outcome.Succeeded) return (done.ToImmutable(), outcome.Problems);
            done.Add(outcome.Value);
            told(outcome.Value);
        }

        return (done.ToImmutable(), []);
    }

    private static async Task<Outcome<DoneStep>> BringUpToDateAsync(IDemoStep step, DemoScene scene, Projects.Stages.IRunObserver observer, CancellationToken cancellation)
    {
        var (clock, name) = (scene.Workplace.Clock, $"demo/{step.Name}");
        var started = clock.GetTimestamp();
        observer.StepStarted(name);
        var found = await step.LookAsync(scene, cancellation);
        var outcome = found is null ? await step.DoAsync(scene, cancellation) : Outcome.Done;
        var elapsed = clock.GetElapsedTime(started);
        observer.StepFinished(name, found is null && outcome.Succeeded, elapsed);
        if (!outcome.Succeeded) return Outcome<DoneStep>.Failed(outcome.Problems);
        var shown = found ?? await step.LookAsync(scene, cancellation);
        return shown is null
            ? new Problem("demo.not-on-record", "A step of the demo left no record of what it is for.", "Report it; the folder can be removed, and the demo begun anew.") { Value = step.Name }
            : new DoneStep(step, found is null, elapsed, shown);
    }
}
