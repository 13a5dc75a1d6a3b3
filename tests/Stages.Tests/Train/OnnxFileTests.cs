using Assay.Frame;
using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Onnx.Wire;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Stages.Tests.Train;

public class OnnxFileTests
{
    public static TheoryData<string, TaskKind> Pairs() => TrainerParityTests.Pairs();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Versions_are_pinned_and_the_signature_is_inside(string name, TaskKind task)
    {
        var rows = Rows.Training(task, seed: 3, count: 200);
        var file = FileOf(name, rows);
        file.IrVersion.ShouldBe(8);
        file.OpsetImport.Select(set => (set.Domain, set.Version)).ShouldBe([("", 17L), ("ai.onnx.ml", 3L)]);
        file.Graph.Input.Select(input => input.Name).ShouldBe(["income", "age", "constant", "region", "prediction"]);
        file.Graph.Output.Single().Name.ShouldBe(task == TaskKind.Regression ? "prediction_" : "probabilities");
        var inside = ModelSignature.FromJson(System.Text.Encoding.UTF8.GetBytes(file.MetadataProps.Single(entry => entry.Key == ModelSignature.MetadataKey).Value));
        inside.ToJson().ShouldBe(Rows.Signature(rows).ToJson());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Trees_see_unscaled_features_and_linear_models_scaled_ones(string name, TaskKind task)
    {
        var operators = FileOf(name, Rows.Training(task, seed: 3, count: 200)).Graph.Node.Select(node => node.OpType).ToList();
        operators.Contains("Scaler").ShouldBe(name is "logistic" or "linear");
        operators.Contains("TreeEnsembleRegressor").ShouldBe(name is "lightgbm" or "fastforest");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Missing_numbers_are_filled_and_told_apart_before_the_model_sees_them(string name, TaskKind task)
    {
        var operators = FileOf(name, Rows.Training(task, seed: 3, count: 200)).Graph.Node.Select(node => node.OpType).ToList();
        operators.ShouldContain("Imputer");
        operators.ShouldContain("IsNaN");
    }

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fastforest")]
    public void Trees_split_numbers_and_indicators_at_thresholds_and_know_no_sets_of_levels(string name)
    {
        var trees = FileOf(name, Rows.Training(TaskKind.Binary, seed: 3, count: 400)).Graph.Node.Single(node => node.OpType == "TreeEnsembleRegressor");
        var modes = trees.Attribute.Single(attribute => attribute.Name == "nodes_modes").Strings.Select(mode => mode.ToStringUtf8()).Distinct().Order();
        modes.ShouldBe(["BRANCH_LEQ", "LEAF"]);
    }

    [Fact]
    public void Columns_may_be_named_as_values_inside_are()
    {
        var rows = Rows.Training(TaskKind.Binary, seed: 3, count: 200);
        string[] names = ["Concat_1", "Imputer_2", "weights_9", "probabilities", "LabelEncoder_6"];
        var renamed = new Table([.. rows.Features.Columns.Zip(names, Named)]);
        rows = rows with { Features = renamed, Context = renamed };
        foreach (var trainer in BuiltInTrainers.For(TaskKind.Binary))
        {
            var model = trainer.Fit(rows, trainer.Defaults, seed: 1);
            using var scorer = OnnxScorer.Open(OnnxModel.Write(model, Rows.Signature(rows)), "model.onnx").Required;
            scorer.Signature.Output.ShouldBe("probabilities_");
            scorer.Score(renamed).Required.Values.ShouldBe(model.Predict(renamed), 1e-4);
        }
    }

    private static Column Named(Column column, string name) => column is NumericColumn numbers ? new NumericColumn(name, numbers.Values, numbers.Type) : new CategoricalColumn(name, ((CategoricalColumn)column).Codes, ((CategoricalColumn)column).Levels);

    private static ModelProto FileOf(string name, TrainingRows rows)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        return ModelProto.Parser.ParseFrom(OnnxModel.Write(trainer.Fit(rows, trainer.Defaults, seed: 3), Rows.Signature(rows)));
    }
}
