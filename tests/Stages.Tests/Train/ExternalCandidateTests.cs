using Assay.Frame;
using Assay.Kernel;
using Assay.Train;
using Assay.Train.Onnx;
using Assay.Train.Onnx.Operators;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Settings;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Stages.Tests.Train;

public sealed class ExternalCandidateTests : IDisposable
{
    private const string CopyModel = "echo hello; echo trouble >&2; cp prepared.onnx \"$ASSAY_MODEL\"";

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_command_is_run_for_each_fold_and_once_more_when_it_is_chosen()
    {
        WriteScript($"head -n 1 \"$ASSAY_FOLDER/train.csv\" >> seen; wc -l < \"$ASSAY_FOLDER/train.csv\" >> rows; echo \"$ASSAY_TASK $ASSAY_TARGET $ASSAY_SEED\" >> told; {CopyModel}");
        WriteModel("prepared.onnx", _bench.Rows);
        var trained = await TrainedAsync(Command("own"));
        var selection = trained.Selection.As<TrainSelection>();
        selection.Winner.Candidate.ShouldBe("own");
        selection.Winner.Caveat.ShouldBeNull();
        Lines("seen").ShouldBe(Enumerable.Repeat("income,age,constant,region,prediction,target", 4));
        var data = _bench.Data();
        Lines("rows").Select(int.Parse).ShouldBe([.. new[] { 0, 1, 2 }.Select(fold => data.Fold(0, fold).Outside.Length + 1), data.LearnableRows.Length + 1]);
        Lines("told").ShouldAllBe(line => line.StartsWith("binary target "));
        Lines("told").Distinct().Count().ShouldBe(4);
        OutOfFoldFile.Read(_bench.Artifacts.PathOf(trained.OutOfFold.Digest)).PredictedRows(0).ShouldBe(data.LearnableRows);
        var model = trained.Model.As<TrainModel>();
        (model.TrainingRows, model.Parity.Note).ShouldBe((300, "A command wrote the file: there is no trainer here to hold it against."));
        trained.Refit.ShouldBeNull();
        trained.OutOfFoldCaveat.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_command_prints_is_kept()
    {
        WriteScript(CopyModel);
        WriteModel("prepared.onnx", _bench.Rows);
        await TrainedAsync(Command("own"));
        var log = _bench.LastRun.Steps.Single(step => step.Step == "train/run/own-1").Result.Artifact("train-own.log");
        var text = await File.ReadAllTextAsync(_bench.Artifacts.PathOf(log.Digest));
        text.Split('\n').Count(line => line == "hello").ShouldBe(3);
        text.Split('\n').Count(line => line == "trouble").ShouldBe(3);
        text.ShouldContain($"== fold 2: {_bench.Data().Fold(0, 1).Outside.Length} rows to learn from");
    }

    [Fact]
    public async Task A_command_is_run_again_when_a_file_that_it_reads_has_changed_and_not_otherwise()
    {
        WriteScript(CopyModel);
        WriteModel("prepared.onnx", _bench.Rows);
        _bench.Train = _bench.Train with { Candidates = [Command("own") with { Files = ["prepared.onnx"] }] };
        await _bench.RunAsync();
        await _bench.RunAsync();
        _bench.StepsThatRan().ShouldBeEmpty();
        WriteScript(CopyModel + " # another way");
        await _bench.RunAsync();
        _bench.StepsThatRan().ShouldContain("train/run/own-1");
        WriteModel("prepared.onnx", _bench.Rows, "fastforest");
        await _bench.RunAsync();
        _bench.StepsThatRan().ShouldBe(["train/run/own-1", "train/selection", "train/model"]);
    }

    [Fact]
    public async Task A_command_that_fails_is_told_with_its_last_lines_and_leaves_nothing()
    {
        WriteScript("for i in $(seq 1 50); do echo \"line $i\"; done; exit 3");
        var problem = (await RunAsync(Command("own"))).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("train.command-failed");
        problem.Message.ShouldBe("own: The command ended with exit code 3.");
        problem.Value!.Split('\n').ShouldBe(Enumerable.Range(39, 12).Select(i => $"line {i}"));
        File.ReadAllText(problem.Remedy.Split(' ')[^1].TrimEnd('.')).ShouldContain("line 1\n");
        _bench.Journal.Drafts.ShouldAllBe(draft => draft.Step != "train/run/own-1");
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_stopped_with_all_that_it_started()
    {
        WriteScript("echo $$ > pid; sleep 60 & echo $! >> pid; wait");
        var problem = (await RunAsync(Command("own") with { TimeoutSeconds = 1 })).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("train.command-timeout");
        foreach (var process in Lines("pid").Select(int.Parse)) ShouldEnd(process);
    }

    [Fact]
    public async Task Cancelling_the_run_stops_the_command()
    {
        WriteScript("echo $$ > pid; sleep 60 & echo $! >> pid; wait");
        using var stop = new CancellationTokenSource();
        _bench.Train = _bench.Train with { Candidates = [Command("own")] };
        var running = _bench.RunAsync(stop.Token);
        SpinWait.SpinUntil(() => File.Exists(At("pid")) && Lines("pid").Length == 2, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        foreach (var process in Lines("pid").Select(int.Parse)) ShouldEnd(process);
    }

    [Theory]
    [InlineData("true", "train.command-no-model")]
    [InlineData("echo nonsense > \"$ASSAY_MODEL\"", "train.unreadable-model")]
    [InlineData("cat >/dev/null; exit 0", "train.command-no-model")]
    public async Task A_command_that_leaves_no_model_is_told(string script, string code)
    {
        WriteScript(script);
        (await RunAsync(Command("own"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told()
    {
        var problem = (await RunAsync(new CandidateSettings { Name = "own", Command = ["no-such-program-anywhere"] })).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Value).ShouldBe(("train.command-not-started", "no-such-program-anywhere"));
    }

    [Fact]
    public async Task A_whole_line_in_one_item_is_answered_with_the_items_to_write()
    {
        var problem = (await RunAsync(new CandidateSettings { Name = "own", Command = ["no-such-python train.py"] })).Problems.ShouldHaveSingleItem();
        problem.Remedy.ShouldStartWith("Write each word as an item of its own: [no-such-python, train.py].");
    }

    [Fact]
    public async Task A_finished_model_competes_with_a_caveat()
    {
        WriteModel("old.onnx", _bench.Rows);
        _bench.Train = _bench.Train with { Candidates = [new CandidateSettings { Name = "logistic" }, Model("inherited")] };
        var trained = (await _bench.RunAsync()).Required;
        var run = trained.Runs.Select(entry => entry.As<TrainRun>()).Single(found => found.Candidate == "inherited");
        run.Caveat.ShouldNotBeNull().ShouldContain("not out-of-fold");
        run.Folds.Length.ShouldBe(6);
        run.Folds.ShouldAllBe(fold => fold.TrainingRows == 0);
        _bench.Observer.Warnings.ShouldContain(warning => warning.Code == "train.unfair-comparison");
        trained.Selection.As<TrainSelection>().Ranking.Single(ranked => ranked.Candidate == "inherited").Caveat.ShouldBe(run.Caveat);
    }

    [Fact]
    public async Task A_finished_model_that_is_chosen_is_taken_over_byte_by_byte()
    {
        WriteModel("old.onnx", _bench.Rows);
        var trained = await TrainedAsync(Model("inherited"));
        trained.Selection.As<TrainSelection>().Winner.Candidate.ShouldBe("inherited");
        trained.Onnx.Digest.ShouldBe(Digest.Of(await File.ReadAllBytesAsync(At("old.onnx"))));
        trained.OutOfFoldCaveat.ShouldNotBeNull();
        trained.Model.As<TrainModel>().TrainingRows.ShouldBe(0);
        using var scorer = OnnxScorer.Open(_bench.Artifacts.PathOf(trained.Onnx.Digest), trained.Signature).Required;
        Assay.Train.Steps.ParityCheck.DigestOf(scorer.Score(_bench.Rows.Features).Required).ShouldBe(trained.Model.As<TrainModel>().PredictionsDigest);
    }

    [Fact]
    public async Task A_finished_model_may_read_fewer_columns()
    {
        var fewer = _bench.Rows with { Features = _bench.Rows.Features.Select(["income", "region"]) };
        WriteModel("old.onnx", fewer);
        var trained = await TrainedAsync(Model("inherited"));
        trained.Signature.Inputs.Select(input => input.Name).ShouldBe(["income", "region"]);
        trained.Model.As<TrainModel>().Features.ShouldBe(["income", "region"]);
    }

    [Fact]
    public async Task A_model_of_other_inputs_is_told_with_what_was_expected()
    {
        var renamed = _bench.Rows with { Features = new([.. _bench.Rows.Features.Select(["income", "region"]).Columns, new Assay.Tables.NumericColumn("salary", new double[_bench.Rows.Count])]) };
        WriteModel("old.onnx", renamed);
        var problem = (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Value, problem.Place!.Field).ShouldBe(("train.model-input-extra", "salary", "salary"));
        problem.Expected.ShouldBe("inputs among income, region");
    }

    [Fact]
    public async Task A_model_with_an_input_of_the_wrong_type_is_told_with_what_was_expected()
    {
        Write("old.onnx", graph => { graph.Input("income", isText: true); return graph.Repeat("income", [0.5f, 0.5f]); }, "probabilities", 2);
        var problem = (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("train.model-differs");
        problem.Message.ShouldBe("The model's input 'income' is not as the signature says.");
        (problem.Value, problem.Expected).ShouldBe(("String [-1, 1]", "Float [N, 1]"));
    }

    [Fact]
    public async Task A_model_without_the_output_or_with_one_too_narrow_is_told()
    {
        Write("old.onnx", graph => graph.Repeat(graph.Input("income", isText: false), [0.5f, 0.5f]), "label", 2);
        (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem().Message.ShouldBe("The model has no output 'probabilities'.");
        Write("old.onnx", graph => graph.Repeat(graph.Input("income", isText: false), [0.5f]), "probabilities", 1);
        (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem().Expected.ShouldBe("Float [N, 2]");
    }

    [Fact]
    public async Task Answers_that_are_no_probabilities_are_told()
    {
        Write("old.onnx", graph => graph.Repeat(graph.Input("income", isText: false), [0.9f, 0.9f]), "probabilities", 2);
        var problem = (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Value).ShouldBe(("train.model-answers", "0.9, 0.9"));
    }

    [Fact]
    public async Task A_model_of_the_same_classes_in_another_order_is_refused()
    {
        var signature = Rows.Signature(_bench.Rows);
        WriteModel("old.onnx", _bench.Rows, "logistic", signature with { Classes = [.. signature.Classes.Reverse()] });
        (await RunAsync(Model("inherited"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("train.model-classes");
    }

    [Theory]
    [InlineData(TaskKind.Multiclass, "log_loss")]
    [InlineData(TaskKind.Regression, "rmse")]
    public async Task Other_tasks_may_be_brought_along_too(TaskKind task, string metric)
    {
        _bench.Rows = Rows.Training(task, seed: 5, count: 400);
        _bench.Metric = metric;
        _bench.Baseline = new Baseline { Kind = task == TaskKind.Regression ? BaselineKind.Mean : BaselineKind.Prior };
        WriteScript(CopyModel);
        WriteModel("prepared.onnx", _bench.Rows, "lightgbm");
        (await TrainedAsync(Command("own"))).Selection.As<TrainSelection>().Winner.Candidate.ShouldBe("own");
    }

    private static CandidateSettings Command(string name) => new() { Name = name, Command = ["sh", "train.sh"], TimeoutSeconds = 60 };

    private static CandidateSettings Model(string name) => new() { Name = name, Model = "old.onnx" };

    private async Task<Outcome<TrainedModel>> RunAsync(CandidateSettings candidate)
    {
        _bench.Train = _bench.Train with { Candidates = [candidate] };
        return await _bench.RunAsync();
    }

    private async Task<TrainedModel> TrainedAsync(CandidateSettings candidate) => (await RunAsync(candidate)).Required;

    private string At(string name) => Path.Combine(_bench.Folder, name);

    private string[] Lines(string name) => [.. File.ReadAllLines(At(name)).Select(line => line.Trim())];

    private void WriteScript(string text) => File.WriteAllText(At("train.sh"), text + "\n");

    private void WriteModel(string name, TrainingRows rows, string trainer = "", ModelSignature? signature = null)
    {
        var chosen = BuiltInTrainers.Find(trainer) ?? BuiltInTrainers.For(rows.Task).First();
        File.WriteAllBytes(At(name), OnnxModel.Write(chosen.Fit(rows, chosen.Defaults, seed: 1), signature ?? Rows.Signature(rows)));
    }

    private void Write(string name, Func<OnnxGraph, string> emit, string output, int width)
    {
        var graph = new OnnxGraph();
        graph.Output(emit(graph), output, width);
        File.WriteAllBytes(At(name), graph.ToBytes([]));
    }

    // A killed process stays in the process list until its parent asks for it: it is then a zombie, and does nothing more.
    private static void ShouldEnd(int process) => SpinWait.SpinUntil(() => !File.Exists($"/proc/{process}/stat") || StateOf(process) == "Z", TimeSpan.FromSeconds(10)).ShouldBeTrue();

    private static string StateOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[0];
        }
        catch (IOException)
        {
            return "Z";
        }
    }
}
