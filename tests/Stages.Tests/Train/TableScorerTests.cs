using Assay.Frame;
using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

public class TableScorerTests
{
    [Fact]
    public void Answers_of_a_binary_model_stand_beside_the_tables_columns()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 200);
        using var scorer = Open(rows);
        var scored = TableScorer.Score(scorer, rows.Features, threshold: 0.2).Required;
        scored.Columns.Select(column => column.Name).ShouldBe(["income", "age", "constant", "region", "prediction", "prediction_", "probability_class 0", "probability_class 1", "decision"]);
        var positive = scorer.Score(rows.Features).Required.Column(1);
        for (var row = 0; row < scored.RowCount; row++)
        {
            scored.Numeric("probability_class 1").Values[row].ShouldBe(positive[row]);
            scored.Categorical("prediction_").TextAt(row).ShouldBe(positive[row] > 0.5 ? "class 1" : "class 0");
            scored.Categorical("decision").TextAt(row).ShouldBe(positive[row] >= 0.2 ? "class 1" : "class 0");
        }
    }

    [Fact]
    public void Without_a_threshold_nothing_is_decided()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 200);
        using var scorer = Open(rows);
        TableScorer.Score(scorer, rows.Features).Required.Find("decision").ShouldBeNull();
    }

    [Fact]
    public void A_regression_gives_one_number_a_row()
    {
        var rows = Rows.Training(TaskKind.Regression, seed: 1, count: 200);
        using var scorer = Open(rows);
        var scored = TableScorer.Score(scorer, rows.Features, threshold: 0.5).Required;
        scored.Columns.Count.ShouldBe(rows.Features.Columns.Count + 1);
        scored.Numeric("prediction_").Values.ShouldBe(scorer.Score(rows.Features).Required.Values);
    }

    [Fact]
    public void Every_absent_or_ill_typed_column_is_named()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 200);
        using var scorer = Open(rows);
        Table strange = new([CategoricalColumn.FromTexts("income", ["12", "much"]), new NumericColumn("age", [1, 2]), new NumericColumn("region", [1, 2], ColumnType.Timestamp), CategoricalColumn.FromTexts("prediction", ["a", null])]);
        var problems = TableScorer.Score(scorer, strange).Problems;
        problems.Select(problem => (problem.Code, problem.Place!.Field)).ShouldBe([("train.not-a-number", "income"), ("train.column-missing", "constant"), ("train.not-a-text", "region")]);
        problems[0].Value.ShouldBe("much");
    }

    [Fact]
    public void Texts_that_are_numbers_and_unseen_levels_are_scored()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 200);
        using var scorer = Open(rows);
        Table other = new([CategoricalColumn.FromTexts("income", ["1000.5", null]), new NumericColumn("age", [30, 30]), new NumericColumn("constant", [7, 7]), CategoricalColumn.FromTexts("region", ["Atlantis", null]), CategoricalColumn.FromTexts("prediction", ["a", "zz"])]);
        TableScorer.Score(scorer, other).Required.Numeric("probability_class 1").Values.ShouldAllBe(value => value >= 0 && value <= 1);
    }

    [Fact]
    public void A_file_is_scored_by_its_path_and_a_bad_signature_is_named()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 200);
        using var folder = new FolderOfFiles();
        var model = folder.Write("model.onnx", Bytes(rows));
        var signature = folder.Write("model.signature.json", Rows.Signature(rows).ToJson());
        TableScorer.Score(model, null, rows.Features).Required.RowCount.ShouldBe(200);
        TableScorer.Score(model, signature, rows.Features).Required.RowCount.ShouldBe(200);
        TableScorer.Score(model, folder.Write("half.json", "{\"task\": "u8.ToArray()), rows.Features).Problems.Single().Code.ShouldBe("train.bad-signature");
        TableScorer.Score(model, folder.PathOf("nowhere.json"), rows.Features).Problems.Single().Code.ShouldBe("train.no-signature");
        TableScorer.Score(folder.PathOf("nowhere.onnx"), null, rows.Features).Problems.Single().Code.ShouldBe("train.no-model");
    }

    [Fact]
    public void A_hundred_thousand_rows_are_scored_in_batches_and_each_as_it_would_be_alone()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 1, count: 300);
        using var scorer = Open(rows);
        var many = Rows.Features(seed: 2, count: 100_000);
        var all = scorer.Score(many).Required;
        all.Rows.ShouldBe(100_000);
        foreach (var row in new[] { 0, 16_383, 16_384, 99_999 }) scorer.Score(many.Take([row])).Required.Values.ShouldBe(all.Row(row).ToArray(), 1e-6);
    }

    private static byte[] Bytes(TrainingRows rows)
    {
        var trainer = BuiltInTrainers.For(rows.Task).First();
        return OnnxModel.Write(trainer.Fit(rows, trainer.Defaults, seed: 1), Rows.Signature(rows));
    }

    private static OnnxScorer Open(TrainingRows rows) => OnnxScorer.Open(Bytes(rows), "model.onnx").Required;
}
