using System.Collections.Immutable;
using Assay.Frame;
using Assay.Train.Records;
using Assay.Train.Selection;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

public class RunSelectorTests
{
    private static readonly MetricDefinition Area = MetricCatalogue.Get("roc_auc");

    [Fact]
    public void The_best_mean_wins_when_it_is_clearly_best()
    {
        var selection = Choose(Run("logistic", 0.70, 0.71, 0.69), Run("lightgbm", 0.80, 0.81, 0.79));
        selection.Winner.Candidate.ShouldBe("lightgbm");
        selection.AgainstRunnerUp!.Other.ShouldBe("logistic");
        selection.AgainstRunnerUp.Difference.ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void A_simpler_model_within_one_corrected_standard_error_is_preferred()
    {
        var selection = Choose(Run("logistic", 0.78, 0.80, 0.76), Run("lightgbm", 0.80, 0.84, 0.76));
        selection.Winner.Candidate.ShouldBe("logistic");
        selection.Ranking[0].Candidate.ShouldBe("lightgbm");
        selection.Reason.ShouldContain("is the simplest model that does");
    }

    [Fact]
    public void The_baseline_is_not_preferred_for_being_simple() =>
        Choose(Run(BuiltInTrainers.Baseline, 0.79, 0.81, 0.80), Run("logistic", 0.80, 0.84, 0.78)).Winner.Candidate.ShouldBe("logistic");

    [Fact]
    public void The_baseline_wins_when_it_leads()
    {
        var selection = Choose(Run(BuiltInTrainers.Baseline, 0.9, 0.9, 0.9), Run("logistic", 0.5, 0.5, 0.5));
        selection.Winner.Candidate.ShouldBe(BuiltInTrainers.Baseline);
        selection.AgainstBaseline.ShouldBeNull();
        SelectionWarnings.In(selection).Single().Code.ShouldBe("train.no-better-than-baseline");
    }

    [Fact]
    public void A_run_with_a_caveat_is_never_preferred_for_being_near()
    {
        var near = Run("logistic", 0.80, 0.83, 0.77) with { Caveat = "Brought along." };
        var selection = Choose(near, Run("lightgbm", 0.80, 0.84, 0.76));
        selection.Winner.Candidate.ShouldBe("lightgbm");
        SelectionWarnings.In(selection).Single().Code.ShouldBe("train.unfair-comparison");
    }

    [Fact]
    public void Where_less_is_better_the_least_wins() =>
        RunSelector.Choose([Run("linear", 3, 3.1, 2.9) with { Metrics = Summary("rmse", 3) }, Run("lightgbm", 5, 5.1, 4.9) with { Metrics = Summary("rmse", 5) }], Complexity, MetricCatalogue.Get("rmse")).Winner.Candidate.ShouldBe("linear");

    [Fact]
    public void Runs_of_different_folds_are_compared_on_those_they_share()
    {
        var own = Run("ours", 0.9, 0.9, 0.9);
        var other = Run("logistic", 0.8, 0.8, 0.8) with { Folds = [.. Folds(0.8, 0.8, 0.8), .. Folds(0.1).Select(fold => fold with { Repeat = 1 })] };
        var difference = Choose(own, other).AgainstRunnerUp!;
        difference.Folds.ShouldBe(3);
        difference.Difference.ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void Equal_means_are_told_apart_by_name_whatever_their_order()
    {
        var (a, b) = (Run("alpha", 0.8, 0.8, 0.8), Run("beta", 0.8, 0.8, 0.8));
        Choose(a, b).Winner.Candidate.ShouldBe(Choose(b, a).Winner.Candidate);
    }

    private static TrainSelection Choose(params TrainRun[] runs) => RunSelector.Choose(runs, Complexity, Area);

    private static int Complexity(string candidate) => candidate switch { BuiltInTrainers.Baseline => 0, "logistic" or "linear" => 1, _ => 3 };

    private static ImmutableArray<FoldScore> Folds(params double[] scores) =>
        [.. scores.Select((score, fold) => new FoldScore(0, fold, 200, 100, ImmutableSortedDictionary<string, double>.Empty.Add("roc_auc", score).Add("rmse", score)))];

    private static ImmutableArray<MetricSummary> Summary(string metric, double mean) => [new MetricSummary(metric, mean, 0.1, 3)];

    private static TrainRun Run(string candidate, params double[] scores) => new()
    {
        Candidate = candidate,
        Trial = 1,
        Rung = 2,
        Parameters = ImmutableSortedDictionary<string, double>.Empty,
        Seed = 1,
        Environment = TrainingEnvironment.Current,
        DurationSeconds = 1,
        Folds = Folds(scores),
        Metrics = Summary("roc_auc", scores.Average()),
    };
}
