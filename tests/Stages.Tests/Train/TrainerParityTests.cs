using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Onnx;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

public sealed class TrainerParityTests
{
    public static TheoryData<string, TaskKind> Pairs()
    {
        var pairs = new TheoryData<string, TaskKind>();
        foreach (var trainer in BuiltInTrainers.All)
            foreach (var task in Enum.GetValues<TaskKind>().Where(trainer.Fits)) pairs.Add(trainer.Name, task);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_onnx_file_predicts_what_its_trainer_does_on_seen_and_on_strange_rows(string name, TaskKind task)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        var rows = Rows.Training(task, seed: 11, count: 400);
        foreach (var parameters in new[] { trainer.Defaults, trainer.Draw(new SeededRandom(5)) })
        {
            var model = trainer.Fit(rows, parameters, seed: 3);
            using var scorer = Open(model, rows);
            foreach (var table in new[] { rows.Features, Rows.Features(seed: 12, count: 300, withUnseenLevels: true) })
            {
                var own = model.Predict(table);
                var onnx = scorer.Score(table).Required.Values;
                onnx.Length.ShouldBe(own.Length);
                for (var i = 0; i < own.Length; i++) onnx[i].ShouldBe(own[i], 1e-4 * Math.Max(1, Math.Abs(own[i])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_same_seed_gives_the_same_bytes(string name, TaskKind task)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        var rows = Rows.Training(task, seed: 21, count: 300);
        byte[] Write() => OnnxModel.Write(trainer.Fit(rows, trainer.Defaults, seed: 9), Rows.Signature(rows));
        Digest.Of(Write()).ShouldBe(Digest.Of(Write()));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Probabilities_of_a_row_sum_to_one_and_follow_the_signal(string name, TaskKind task)
    {
        if (task == TaskKind.Regression) return;
        var trainer = BuiltInTrainers.Find(name)!;
        var rows = Rows.Training(task, seed: 31, count: 400);
        using var scorer = Open(trainer.Fit(rows, trainer.Defaults, seed: 1), rows);
        var predictions = scorer.Score(rows.Features).Required;
        for (var row = 0; row < predictions.Rows; row++) predictions.Row(row).ToArray().Sum().ShouldBe(1, 1e-5);
        if (name == "baseline") return;
        var right = Enumerable.Range(0, rows.Count).Average(row => predictions.Row(row)[(int)rows.Targets[row]]);
        right.ShouldBeGreaterThan(1.2 / rows.Classes);
    }

    private static OnnxScorer Open(ITrainedModel model, TrainingRows rows) => OnnxScorer.Open(OnnxModel.Write(model, Rows.Signature(rows)), "model.onnx").Required;
}
