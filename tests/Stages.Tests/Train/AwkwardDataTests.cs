using System.Diagnostics;
using Assay.Frame;
using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Preprocessing;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

/// <summary>Tables that real projects have: every trainer learns from them, answers with finite numbers, and its file says the same.</summary>
public class AwkwardDataTests
{
    public static TheoryData<string, TaskKind> Pairs() => TrainerParityTests.Pairs();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_constant_feature_and_features_without_any_cell_are_learnt_from(string name, TaskKind task)
    {
        var rows = With(Rows.Training(task, seed: 41, count: 200), NumericColumn(200, "flat", _ => 3), NumericColumn(200, "void", _ => double.NaN), CategoricalColumn.FromTexts("nothing", new string?[200]));
        AgreesOn(name, rows, rows.Features);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Only_features_that_tell_nothing_are_learnt_from(string name, TaskKind task)
    {
        var features = new Table([NumericColumn(200, "flat", _ => 3), NumericColumn(200, "void", _ => double.NaN), CategoricalColumn.FromTexts("nothing", new string?[200])]);
        AgreesOn(name, Rows.Training(task, seed: 41, count: 200) with { Features = features, Context = features }, features);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_class_that_no_row_has_is_learnt_as_unlikely(string name, TaskKind task)
    {
        if (task == TaskKind.Regression) return;
        var rows = Rows.Training(task, seed: 42, count: 200);
        var known = rows.Take([.. Enumerable.Range(0, rows.Count).Where(row => rows.Targets[row] < 1 || (task == TaskKind.Multiclass && rows.Targets[row] < 2))]);
        var predictions = AgreesOn(name, known, rows.Features);
        predictions.Column(rows.Classes - 1).Average().ShouldBeLessThan(0.1);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_dozen_rows_are_learnt_from(string name, TaskKind task) => AgreesOn(name, Rows.Training(task, seed: 43, count: 12), Rows.Features(seed: 44, count: 50));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_feature_that_just_fails_to_split_the_rows_is_learnt_from(string name, TaskKind task)
    {
        // 19 of 60 rows differ; LightGBM's leaves have at least 20.
        var features = new Table([NumericColumn(60, "flag", row => row < 19 ? 1 : 0)]);
        AgreesOn(name, Rows.Training(task, seed: 45, count: 60) with { Features = features, Context = features }, features);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_target_that_never_changes_is_learnt(string name, TaskKind task)
    {
        var rows = Rows.Training(task, seed: 45, count: 60);
        AgreesOn(name, rows with { Targets = [.. rows.Targets.Select(_ => 1.0)] }, rows.Features);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Numbers_beyond_single_precision_are_learnt_from(string name, TaskKind task)
    {
        var rows = With(Rows.Training(task, seed: 46, count: 200), NumericColumn(200, "huge", row => row % 50 == 0 ? 1e300 : row), NumericColumn(200, "tiny", row => row * 1e-310));
        AgreesOn(name, rows, rows.Features);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Ten_thousand_levels_are_learnt_from_in_bounded_time_and_width(string name, TaskKind task)
    {
        var rows = Rows.Training(task, seed: 47, count: 20_000);
        rows = With(rows, CategoricalColumn.FromTexts("postcode", [.. Enumerable.Range(0, rows.Count).Select(row => $"code {row % 10_000}")]), CategoricalColumn.FromTexts("town", [.. Enumerable.Range(0, rows.Count).Select(row => $"town {row % 200}")]));
        Preprocessor.Fit(rows.Features, isScaled: false).Width.ShouldBeLessThan(100);
        var started = Stopwatch.GetTimestamp();
        AgreesOn(name, rows, rows.Features.Take([.. Enumerable.Range(0, 100)]));
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static Predictions AgreesOn(string name, TrainingRows rows, Table other)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        var model = trainer.Fit(rows, trainer.Defaults, seed: 3);
        using var scorer = OnnxScorer.Open(OnnxModel.Write(model, Rows.Signature(rows)), "model.onnx").Required;
        var (own, onnx) = (model.Predict(other), scorer.Score(other).Required);
        onnx.Values.Length.ShouldBe(own.Length);
        for (var i = 0; i < own.Length; i++)
        {
            double.IsFinite(onnx.Values[i]).ShouldBeTrue();
            onnx.Values[i].ShouldBe(own[i], 1e-4 * Math.Max(1, Math.Abs(own[i])));
        }

        return onnx;
    }

    private static TrainingRows With(TrainingRows rows, params Column[] further)
    {
        var table = new Table([.. rows.Features.Columns, .. further]);
        return rows with { Features = table, Context = table };
    }

    private static NumericColumn NumericColumn(int count, string name, Func<int, double> cell) => new(name, [.. Enumerable.Range(0, count).Select(cell)]);
}
