using Assay.Evaluate.Settings;
using Assay.Kernel;
using Assay.Projects.Stages;

namespace Assay.Evaluate;

/// <summary>
/// The fourth stage: measures the chosen model on the untouched test set, compares groups, looks for weak slices, explains and disturbs the model, and
/// holds every gate against what was measured. A model that is not fit to release is a result, not a failure: the stage succeeds and the verdict says so.
/// </summary>
/// <param name="sourceOf">Finds what the stages before it published.</param>
public sealed class EvaluateStage(Func<StageRun, EvaluationSource> sourceOf) : IStage
{
    /// <summary>Evaluates what Frame, Data and Train published.</summary>
    public EvaluateStage() : this(EvaluationSources.Of)
    {
    }

    /// <inheritdoc/>
    public string Name => "evaluate";

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation)
    {
        var source = sourceOf(run);
        var section = run.Project.Section<EvaluateSection>();
        var columns = ColumnChoice.Of(source, section);
        if (!columns.Succeeded) return Outcome<Nothing>.Failed(columns.Problems);
        using var evaluation = new EvaluationRun(run, source, section, columns.Value);
        var outcome = await evaluation.RunAsync(cancellation);
        return outcome.Then(published =>
        {
            run.Publish(published);
            return Outcome.Done;
        });
    }
}
