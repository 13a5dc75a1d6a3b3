using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.External;
using Assay.Train.Records;
using Assay.Train.Trainers;

namespace Assay.Train.Steps;

/// <summary>All who compete: the baseline, built-in trainers, and candidates of one's own.</summary>
internal sealed class Contenders(TrainContext context, IReadOnlyList<IExternalCandidate> external)
{
    // Nothing is known of somebody else's model, so it is never preferred for being simple.
    private const int ComplexityOfExternal = 100;

    /// <summary>The baseline, which always takes part.</summary>
    public BaselineTrainer Baseline { get; } = new(context.Problem.Baseline);

    /// <summary>Candidates of one's own.</summary>
    public IReadOnlyList<IExternalCandidate> External { get; } = external;

    /// <summary>The baseline, then the built-in trainers that the project names, or all that fit the task.</summary>
    public IEnumerable<ITrainer> Trainers()
    {
        var names = context.Train.Candidates?.Where(candidate => candidate.IsBuiltIn).Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal);
        return BuiltInTrainers.For(context.Problem.Task).Where(trainer => names is null || names.Contains(trainer.Name)).Prepend(Baseline);
    }

    /// <summary>How complex a candidate is.</summary>
    public int ComplexityOf(string candidate) => FindExternal(candidate) is null ? TrainerOf(candidate).Complexity : ComplexityOfExternal;

    /// <summary>Makes the chosen candidate's model from all training rows.</summary>
    public Task<Outcome<StepResult>> ModelAsync(RankedRun winner, string step, string file, CancellationToken cancellation) =>
        FindExternal(winner.Candidate) is { } own ? ExternalModelStep.RunAsync(context, step, file, own, cancellation) : ModelStep.RunAsync(context, step, file, TrialOf(winner), cancellation);

    /// <summary>Makes the baseline's model.</summary>
    public Task<Outcome<StepResult>> BaselineModelAsync(string step, string file, CancellationToken cancellation) =>
        ModelStep.RunAsync(context, step, file, new Trial(Baseline, 1, TrainerParameters.None), cancellation);

    /// <summary>Learns the chosen candidate on other rows; null for candidates of one's own.</summary>
    public Func<TrainingRows, ITrainedModel>? RefitOf(RankedRun winner)
    {
        if (FindExternal(winner.Candidate) is not null) return null;
        var trial = TrialOf(winner);
        return rows => trial.Trainer.Fit(rows, trial.Parameters, TrialStep.SeedOf(context, trial.Trainer.Name));
    }

    private Trial TrialOf(RankedRun winner) => new(TrainerOf(winner.Candidate), winner.Trial, new TrainerParameters(winner.Parameters));

    private IExternalCandidate? FindExternal(string candidate) => External.FirstOrDefault(own => own.Name == candidate);

    private ITrainer TrainerOf(string candidate) => candidate == BuiltInTrainers.Baseline ? Baseline : BuiltInTrainers.Find(candidate) ?? throw new InvalidOperationException($"'{candidate}' is no candidate.");
}
