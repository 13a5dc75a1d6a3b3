using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Stages;
using Assay.Projects.Steps;

namespace Assay.Frame;

/// <summary>
/// The first stage: states the problem as a charter, before any data is looked at. A project without metric, threshold, baseline or people
/// affected does not get here: its file is refused when it is read, whichever stages are to run.
/// </summary>
public sealed class FrameStage : IStage
{
    /// <summary>The stage's only step.</summary>
    public const string CharterStep = "frame/charter";

    private const int CharterVersion = 1;

    /// <inheritdoc/>
    public string Name => "frame";

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation)
    {
        foreach (var warning in Placeholders.In(run.Project)) run.Warn(warning);
        var problem = run.Project.Section<ProblemSection>();
        var section = new Subject($"{Projects.ProjectFiles.Project.FileName}#{ProblemSection.Path}", run.Project.SectionDigest(ProblemSection.Path));
        var inputs = StepInputs.OfVersion(CharterVersion).File(section.Name, section.Digest);
        var step = await run.StepAsync(CharterStep, inputs, (scope, _) => Task.FromResult(State(problem, section, scope)), cancellation);
        return step.Then(result =>
        {
            run.Publish(new FramedProblem(result.Entry<Charter>(), problem));
            return Outcome.Done;
        });
    }

    private static Outcome<Nothing> State(ProblemSection problem, Subject section, StepScope scope)
    {
        scope.Record(new Charter { Problem = problem }, section);
        return Outcome.Done;
    }
}
