using System.Collections.Immutable;
using Assay.Evaluate;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train;

namespace Assay.Cli.Running;

/// <summary>What came of bringing a project up to date.</summary>
internal sealed record RunResult
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>Full path of the home.</summary>
    public required string Home { get; init; }

    /// <summary>The stage after which the run was to stop; null for the last.</summary>
    public string? Until { get; init; }

    /// <summary>Every step that was brought up to date, in order.</summary>
    public required ImmutableArray<(string Step, StepResult Result, TimeSpan Elapsed)> Steps { get; init; }

    /// <summary>What the user should know.</summary>
    public required ImmutableArray<Problem> Warnings { get; init; }

    /// <summary>Why it stopped; empty when it did not.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>From the first step to the report.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What Train left; null when the run did not get there.</summary>
    public TrainedModel? Model { get; init; }

    /// <summary>What Evaluate left; null when the run did not get there.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>The decision notes about the verdict.</summary>
    public GateAnswers Answers { get; init; } = GateAnswers.None;

    /// <summary>Where the report is; null when there is none.</summary>
    public RunFiles? Files { get; init; }

    /// <summary>True when a blocking gate does not hold, on this run or an earlier one with the same inputs.</summary>
    public bool IsBlocked => Evaluation is { } evaluation && !evaluation.Verdict.As<VerdictRecord>().FitToRelease;

    /// <summary>True when no step had to run.</summary>
    public bool WasUpToDate => Problems.IsEmpty && Steps.All(step => !step.Result.Ran);
}
