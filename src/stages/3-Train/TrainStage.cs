using Assay.Data;
using Assay.Data.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Stages;
using Assay.Train.Settings;
using Assay.Train.Steps;

namespace Assay.Train;

/// <summary>
/// The third stage: tunes every candidate by cross-validation on the training rows, chooses one, learns it on all of them, writes it as ONNX and checks
/// the file against its trainer. The targets of the test set are not looked at.
/// </summary>
public sealed class TrainStage : IStage
{
    /// <inheritdoc/>
    public string Name => "train";

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation)
    {
        var problem = run.Require<FramedProblem>().Problem;
        var isOrdered = run.Project.Section<SplitSection>().For(problem.Task).Kind == SplitKind.Time;
        var source = TrainingSource.Of(run.Require<PreparedData>(), problem, isOrdered);
        var context = new TrainContext(run, problem, run.Project.Section<TrainSection>(), source);
        var trained = await new TrainPipeline(context).RunAsync(cancellation);
        return trained.Then(model =>
        {
            run.Publish(model);
            return Outcome.Done;
        });
    }
}
