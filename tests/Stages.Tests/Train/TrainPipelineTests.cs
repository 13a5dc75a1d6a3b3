using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Settings;
using Assay.Train.Tuning;

namespace Stages.Tests.Train;

public sealed class TrainPipelineTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Every_trial_leaves_a_run_and_one_model_is_chosen()
    {
        var trained = (await _bench.RunAsync()).Required;
        var runs = trained.Runs.Select(run => run.As<TrainRun>()).ToList();
        runs.Where(run => run.Rung == 1).Select(run => $"{run.Candidate}-{run.Trial}").ShouldBe(["logistic-1", "logistic-2", "logistic-3", "fastforest-1", "fastforest-2", "fastforest-3", "lightgbm-1", "lightgbm-2", "lightgbm-3"]);
        runs.Where(run => run.Rung == 2).Select(run => run.Candidate).ShouldBe(["baseline", "logistic", "fastforest", "lightgbm"]);
        runs.Where(run => run.Rung == 1).ShouldAllBe(run => run.Folds.Length == 2);
        runs.Where(run => run.Rung == 2).ShouldAllBe(run => run.Folds.Length == 6);
        var selection = trained.Selection.As<TrainSelection>();
        selection.Winner.Mean.ShouldBeGreaterThan(0.8);
        selection.AgainstBaseline.ShouldNotBeNull().PValue.ShouldNotBeNull().ShouldBeLessThan(0.01);
        selection.OutOfFold["roc_auc"].ShouldBe(selection.Winner.Mean, 0.05);
    }

    [Fact]
    public async Task The_chosen_file_scores_the_test_rows_as_its_record_says()
    {
        var trained = (await _bench.RunAsync()).Required;
        using var scorer = OnnxScorer.Open(_bench.Artifacts.PathOf(trained.Onnx.Digest)).Required;
        var body = trained.Model.As<TrainModel>();
        body.Parity.MaxDifference.ShouldBeLessThan(1e-4);
        body.Parity.TestRows.ShouldBe(100);
        Assay.Train.Steps.ParityCheck.DigestOf(scorer.Score(_bench.Rows.Features).Required).ShouldBe(body.PredictionsDigest);
        scorer.Signature.Classes.ShouldBe(["class 0", "class 1"]);
    }

    [Fact]
    public async Task Out_of_fold_predictions_cover_each_training_row_once_a_repeat_and_no_test_row()
    {
        var trained = (await _bench.RunAsync()).Required;
        var predictions = OutOfFoldFile.Read(_bench.Artifacts.PathOf(trained.OutOfFold.Digest));
        var data = _bench.Data();
        predictions.ByRepeat.Length.ShouldBe(2);
        for (var repeat = 0; repeat < 2; repeat++) predictions.PredictedRows(repeat).ShouldBe(data.LearnableRows);
    }

    [Fact]
    public async Task Folds_of_time_are_scored_by_earlier_rows_alone()
    {
        _bench.IsOrdered = true;
        var trained = (await _bench.RunAsync()).Required;
        var data = _bench.Data();
        foreach (var (repeat, fold) in data.Folds()) data.Fold(repeat, fold).Outside.ShouldAllBe(row => data.FoldOfRow[repeat][row] < fold);
        var predictions = OutOfFoldFile.Read(_bench.Artifacts.PathOf(trained.OutOfFold.Digest));
        predictions.PredictedRows(0).ShouldBe([.. data.LearnableRows.Where(row => data.FoldOfRow[0][row] > 0)]);
        trained.Runs.Select(run => run.As<TrainRun>()).Where(run => run.Rung == 2).ShouldAllBe(run => run.Folds.All(fold => fold.Fold > 0));
    }

    [Fact]
    public async Task A_second_run_does_nothing_and_loads_nothing()
    {
        var first = (await _bench.RunAsync()).Required;
        var second = (await _bench.RunAsync()).Required;
        _bench.StepsThatRan().ShouldBeEmpty();
        _bench.Loads.ShouldBe(1);
        second.Onnx.ShouldBe(first.Onnx);
        second.Signature.Inputs.Length.ShouldBe(5);
    }

    [Fact]
    public async Task Another_threshold_trains_nothing_and_another_metric_only_chooses_again()
    {
        _bench.Train = _bench.Train with { Tuning = new TuningSettings { Trials = 2, Halving = 1 } };
        await _bench.RunAsync();
        _bench.Threshold = 0.9;
        await _bench.RunAsync();
        _bench.StepsThatRan().ShouldBeEmpty();
        _bench.Metric = "log_loss";
        await _bench.RunAsync();
        _bench.StepsThatRan().ShouldBeSubsetOf(["train/selection", "train/model"]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_model_in_another_home_and_another_seed_does_not()
    {
        using var other = new Bench();
        using var third = new Bench { Train = _bench.Train with { Seed = 43, Candidates = [new CandidateSettings { Name = "lightgbm" }] } };
        var (here, there, elsewhere) = ((await _bench.RunAsync()).Required, (await other.RunAsync()).Required, (await third.RunAsync()).Required);
        there.Onnx.Digest.ShouldBe(here.Onnx.Digest);
        there.OutOfFold.Digest.ShouldBe(here.OutOfFold.Digest);
        there.Model.As<TrainModel>().PredictionsDigest.ShouldBe(here.Model.As<TrainModel>().PredictionsDigest);
        elsewhere.Selection.As<TrainSelection>().Ranking[0].Parameters.ShouldNotBe(here.Selection.As<TrainSelection>().Ranking.Single(run => run.Candidate == "lightgbm").Parameters);
    }

    [Fact]
    public async Task A_killed_run_resumes_at_the_trial()
    {
        using var stop = new CancellationTokenSource();
        _bench.Observer.OnStarted = step => { if (step == "train/run/fastforest-2/screen") stop.Cancel(); };
        await Should.ThrowAsync<OperationCanceledException>(() => _bench.RunAsync(stop.Token));
        _bench.Observer.OnStarted = null;
        (await _bench.RunAsync()).Succeeded.ShouldBeTrue();
        _bench.StepsThatRan().First().ShouldBe("train/run/fastforest-2/screen");
        _bench.StepsThatRan().ShouldNotContain("train/run/logistic-1/screen");
    }

    [Theory]
    [InlineData(TaskKind.Multiclass, "log_loss", BaselineKind.Prior)]
    [InlineData(TaskKind.Regression, "rmse", BaselineKind.Median)]
    public async Task Other_tasks_run_end_to_end(TaskKind task, string metric, BaselineKind baseline)
    {
        _bench.Rows = Rows.Training(task, seed: 5, count: 400);
        _bench.Metric = metric;
        _bench.Baseline = new Baseline { Kind = baseline };
        var trained = (await _bench.RunAsync()).Required;
        trained.Signature.Width.ShouldBe(task == TaskKind.Regression ? 1 : 3);
        trained.Selection.As<TrainSelection>().AgainstBaseline.ShouldNotBeNull().Difference.ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Classes_that_some_folds_or_only_test_rows_have_are_trained_and_scored()
    {
        var rows = Rows.Training(TaskKind.Multiclass, seed: 5, count: 400, classes: 3);
        var folds = _bench.Data().FoldOfRow[0];
        double Target(int row) => row % 40 == 0 ? 4 : folds[row] == 1 && row % 3 == 0 ? 3 : Math.Min(rows.Targets[row], 2);
        _bench.Rows = rows with { Classes = 5, Targets = [.. Enumerable.Range(0, rows.Count).Select(Target)] };
        _bench.Metric = "log_loss";
        _bench.Baseline = new Baseline { Kind = BaselineKind.Prior };
        var trained = (await _bench.RunAsync()).Required;
        trained.Signature.Width.ShouldBe(5);
        using var scorer = OnnxScorer.Open(_bench.Artifacts.PathOf(trained.Onnx.Digest)).Required;
        scorer.Score(_bench.Rows.Features).Required.Column(4).ShouldAllBe(probability => probability >= 0 && probability < 0.2);
        trained.Selection.As<TrainSelection>().Ranking.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("income", 1000.0, null)]
    [InlineData("region", null, "north")]
    public async Task A_rule_is_a_model_like_any_other(string column, double? above, string? equalTo)
    {
        _bench.Train = _bench.Train with { Candidates = [new CandidateSettings { Name = "baseline" }] };
        _bench.Baseline = new Baseline { Kind = BaselineKind.Rule, Rule = new BaselineRule { Column = column, Above = above, EqualTo = equalTo } };
        var trained = (await _bench.RunAsync()).Required;
        using var scorer = OnnxScorer.Open(_bench.Artifacts.PathOf(trained.Onnx.Digest)).Required;
        var positive = scorer.Score(_bench.Rows.Features).Required.Column(1);
        for (var row = 0; row < positive.Length; row++) positive[row].ShouldBe(IsMet(row) ? 1 : 0);
        bool IsMet(int row) => above is { } limit ? _bench.Rows.Features.Numeric(column).Values[row] > limit : _bench.Rows.Features.Categorical(column).TextAt(row) == equalTo;
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("False", 0)]
    [InlineData("1", 1)]
    [InlineData("perhaps", -1)]
    public void A_rule_may_ask_for_truth(string equalTo, double met)
    {
        var rows = new Assay.Tables.Table([new Assay.Tables.NumericColumn("flag", [0, 1, double.NaN], Assay.Tables.ColumnType.Boolean)]);
        var model = new Assay.Train.Trainers.RuleModel(new BaselineRule { Column = "flag", EqualTo = equalTo }, rows);
        for (var row = 0; row < 3; row++) model.Predict(rows)[row * 2 + 1].ShouldBe(rows.Numeric("flag").Values[row] == met ? 1 : 0);
    }

    [Fact]
    public async Task Noise_alone_is_told_apart_from_a_model()
    {
        var (areas, warned) = (new List<double>(), 0);
        for (var seed = 1UL; seed <= 8; seed++)
        {
            using var bench = new Bench { Train = new TrainSection { Candidates = [new CandidateSettings { Name = "logistic" }], Tuning = new TuningSettings { Trials = 1 } } };
            var random = new SeededRandom(seed);
            bench.Rows = bench.Rows with { Targets = [.. bench.Rows.Targets.Select(_ => random.NextDouble() < 0.5 ? 1.0 : 0)] };
            var selection = (await bench.RunAsync()).Required.Selection.As<TrainSelection>();
            areas.Add(selection.Ranking.Single(run => run.Candidate == "logistic").Mean);
            if (bench.Observer.Warnings.Any(warning => warning.Code == "train.no-better-than-baseline")) warned++;
        }

        areas.Average().ShouldBe(0.5, 0.03);
        warned.ShouldBeGreaterThanOrEqualTo(6);
    }
}
