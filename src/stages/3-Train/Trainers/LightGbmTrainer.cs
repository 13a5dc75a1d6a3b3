using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Preprocessing;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace Assay.Train.Trainers;

/// <summary>
/// Gradient-boosted trees by LightGBM, on unscaled features and indicators of levels. One thread and its deterministic mode: the same seed
/// gives the same trees. Several classes are learnt one against the rest.
/// </summary>
internal sealed class LightGbmTrainer : ITrainer
{
    private const string TreeCount = "trees";
    private const string Leaves = "leaves";
    private const string LearningRate = "learning_rate";
    private const string LeafRows = "min_rows_per_leaf";
    private const string FeatureFraction = "feature_fraction";
    private const string Ridge = "l2";

    public string Name => "lightgbm";

    public int Complexity => 3;

    public TrainerParameters Defaults => TrainerParameters.Of((TreeCount, 60), (Leaves, 15), (LearningRate, 0.08), (LeafRows, 20), (FeatureFraction, 1), (Ridge, 1));

    public bool Fits(TaskKind task) => true;

    public TrainerParameters Draw(SeededRandom random) => TrainerParameters.Of(
        (TreeCount, random.OneOf(40, 60, 80, 100)),
        (Leaves, random.OneOf(4, 7, 15, 31)),
        (LearningRate, random.LogUniform(0.02, 0.2)),
        (LeafRows, random.OneOf(5, 10, 20, 40)),
        (FeatureFraction, random.OneOf(0.6, 0.8, 1)),
        (Ridge, random.LogUniform(0.01, 10)));

    public ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var preprocessor = Preprocessor.Fit(rows.Features, isScaled: false);
        var features = preprocessor.Transform(rows.Features);
        return rows.Task switch
        {
            TaskKind.Regression => TreeModels.Number(preprocessor, UnlessNothingSplits(() => FitNumber(features, rows.Targets, parameters, seed), () => ScoredByTrees.AlwaysNumber(rows.Targets.Average()))),
            TaskKind.Binary => TreeModels.TwoClasses(preprocessor, FitShare(features, rows.Targets, parameters, seed)),
            _ => TreeModels.SeveralClasses(preprocessor, [.. OneAgainstRest.Targets(rows).Select(targets => FitShare(features, targets, parameters, seed))]),
        };
    }

    private static ScoredByTrees FitShare(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed) =>
        UnlessNothingSplits(() => FitClass(features, targets, parameters, seed), () => ScoredByTrees.AlwaysShare(targets));

    // Where no split is allowed LightGBM leaves one tree that is a leaf, the constant it starts from, and Microsoft.ML fails to read such a tree.
    private static ScoredByTrees UnlessNothingSplits(Func<ScoredByTrees> fit, Func<ScoredByTrees> constant)
    {
        try
        {
            return fit();
        }
        catch (ArgumentNullException fault) when (fault.ParamName == "items")
        {
            return constant();
        }
    }

    private static ScoredByTrees FitNumber(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var options = new LightGbmRegressionTrainer.Options
        {
            LabelColumnName = "Number",
            NumberOfThreads = 1,
            Deterministic = true,
            ForceRowWise = true,
            Seed = MachineLearningRows.Seed(seed),
            NumberOfIterations = parameters.Whole(TreeCount),
            NumberOfLeaves = parameters.Whole(Leaves),
            LearningRate = parameters[LearningRate],
            MinimumExampleCountPerLeaf = parameters.Whole(LeafRows),
            UseCategoricalSplit = false,
            Booster = Booster(parameters),
        };
        var fitted = context.Regression.Trainers.LightGbm(options).Fit(context.View(features, targets, 1));
        var trees = fitted.Model.TrainedTreeEnsemble;
        return new([.. Trees.Read(trees.Trees, trees.TreeWeights)], trees.Bias, 1, 0, matrix => OwnPredictions.Scores(context, fitted, matrix));
    }

    private static ScoredByTrees FitClass(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var options = new LightGbmBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            Deterministic = true,
            ForceRowWise = true,
            Seed = MachineLearningRows.Seed(seed),
            NumberOfIterations = parameters.Whole(TreeCount),
            NumberOfLeaves = parameters.Whole(Leaves),
            LearningRate = parameters[LearningRate],
            MinimumExampleCountPerLeaf = parameters.Whole(LeafRows),
            UseCategoricalSplit = false,
            Booster = Booster(parameters),
        };
        var fitted = context.BinaryClassification.Trainers.LightGbm(options).Fit(context.View(features, targets, 2));
        var trees = fitted.Model.SubModel.TrainedTreeEnsemble;
        var platt = fitted.Model.Calibrator;
        return new([.. Trees.Read(trees.Trees, trees.TreeWeights)], trees.Bias, -platt.Slope, -platt.Offset, matrix => OwnPredictions.Positive(context, fitted, matrix));
    }

    private static GradientBooster.Options Booster(TrainerParameters parameters) => new()
    {
        FeatureFraction = parameters[FeatureFraction],
        L2Regularization = parameters[Ridge],
    };
}
