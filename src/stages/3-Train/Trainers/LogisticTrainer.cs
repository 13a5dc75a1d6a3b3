using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Onnx.Operators;
using Assay.Train.Preprocessing;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Assay.Train.Trainers;

/// <summary>Logistic regression with a ridge penalty, by L-BFGS: binary by LbfgsLogisticRegression, several classes by LbfgsMaximumEntropy. Numbers are scaled.</summary>
internal sealed class LogisticTrainer : ITrainer
{
    private const string Ridge = "l2";
    private const int MostIterations = 200;
    private const float Tolerance = 1e-7f;

    public string Name => "logistic";

    public int Complexity => 1;

    public TrainerParameters Defaults => TrainerParameters.Of((Ridge, 1));

    public bool Fits(TaskKind task) => task is TaskKind.Binary or TaskKind.Multiclass;

    public TrainerParameters Draw(SeededRandom random) => TrainerParameters.Of((Ridge, random.LogUniform(0.01, 100)));

    public ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var preprocessor = Preprocessor.Fit(rows.Features, isScaled: true);
        var features = preprocessor.Transform(rows.Features);
        return rows.Task == TaskKind.Binary ? Binary(preprocessor, features, rows, parameters, seed) : Several(preprocessor, features, rows, parameters, seed);
    }

    private static FittedPipeline Binary(Preprocessor preprocessor, FeatureMatrix features, TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L2Regularization = (float)parameters[Ridge],
            L1Regularization = 0,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = MostIterations,
            OptimizationTolerance = Tolerance,
        });
        var fitted = trainer.Fit(context.View(features, rows.Targets, rows.Classes));
        var linear = fitted.Model.SubModel;
        return new FittedPipeline(
            preprocessor,
            matrix => OwnPredictions.Of(context, fitted, matrix),
            (graph, input) => graph.BothClasses(graph.Sigmoid(graph.Combine(input, [[.. linear.Weights]], [linear.Bias]))));
    }

    private static FittedPipeline Several(Preprocessor preprocessor, FeatureMatrix features, TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L2Regularization = (float)parameters[Ridge],
            L1Regularization = 0,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = MostIterations,
            OptimizationTolerance = Tolerance,
            LabelColumnName = "Class",
        });
        var fitted = trainer.Fit(context.View(features, rows.Targets, rows.Classes));
        VBuffer<float>[] weights = [];
        fitted.Model.GetWeights(ref weights, out _);
        return new FittedPipeline(
            preprocessor,
            matrix => Scores(fitted.Transform(context.View(matrix, [], rows.Classes))),
            (graph, input) => graph.Softmax(graph.Combine(input, [.. weights.Select(row => row.DenseValues().ToArray())], [.. fitted.Model.GetBiases()])));
    }

    private static double[] Scores(IDataView scored) => [.. scored.GetColumn<float[]>("Score").SelectMany(row => row.Select(score => (double)score))];
}
