using Assay.Frame;
using Assay.Kernel;
using Assay.Statistics.Calibration;
using Assay.Train.Preprocessing;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Assay.Train.Trainers;

/// <summary>
/// Random forests by FastForest, on unscaled features and indicators of levels, with one thread. Its classifier gives scores, not
/// probabilities: a Platt calibration is fitted on scores of rows that the scoring forest had not seen (see <see cref="HeldOutScores"/>).
/// Several classes are learnt one against the rest.
/// </summary>
internal sealed class FastForestTrainer : ITrainer
{
    private const string TreeCount = "trees";
    private const string Leaves = "leaves";
    private const string LeafRows = "min_rows_per_leaf";
    private const string FeatureFraction = "feature_fraction_per_split";

    public string Name => "fastforest";

    public int Complexity => 2;

    public TrainerParameters Defaults => TrainerParameters.Of((TreeCount, 60), (Leaves, 20), (LeafRows, 10), (FeatureFraction, 0.7));

    public bool Fits(TaskKind task) => true;

    public TrainerParameters Draw(SeededRandom random) => TrainerParameters.Of(
        (TreeCount, random.OneOf(40, 60, 80, 100)),
        (Leaves, random.OneOf(8, 16, 32, 64)),
        (LeafRows, random.OneOf(2, 5, 10, 20)),
        (FeatureFraction, random.OneOf(0.4, 0.55, 0.7, 1)));

    public ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var preprocessor = Preprocessor.Fit(rows.Features, isScaled: false);
        var features = preprocessor.Transform(rows.Features);
        return rows.Task switch
        {
            TaskKind.Regression => TreeModels.Number(preprocessor, FitNumber(features, rows.Targets, parameters, seed)),
            TaskKind.Binary => TreeModels.TwoClasses(preprocessor, FitClass(features, rows.Targets, parameters, seed)),
            _ => TreeModels.SeveralClasses(preprocessor, [.. OneAgainstRest.Targets(rows).Select(targets => FitClass(features, targets, parameters, seed))]),
        };
    }

    private static ScoredByTrees FitNumber(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var options = Set(new FastForestRegressionTrainer.Options { LabelColumnName = "Number" }, parameters, seed);
        var fitted = context.Regression.Trainers.FastForest(options).Fit(context.View(features, targets, 1));
        var trees = fitted.Model.TrainedTreeEnsemble;
        // Where no feature can be split the library keeps no tree, and its average over none is no number.
        if (trees.Trees.Count == 0) return ScoredByTrees.AlwaysNumber(targets.Average());
        return new([.. Trees.Read(trees.Trees, trees.TreeWeights, 1.0 / trees.Trees.Count)], trees.Bias, 1, 0, matrix => OwnPredictions.Scores(context, fitted, matrix));
    }

    private static ScoredByTrees FitClass(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed)
    {
        var uncalibrated = FitScores(features, targets, parameters, seed);
        var heldOut = HeldOutScores.Of(features, targets, seed, (some, theirs) => FitScores(some, theirs, parameters, seed).Predict);
        var line = PlattScaling.Fit(Array.ConvertAll(targets, target => target > 0.5), heldOut);
        return uncalibrated with
        {
            Slope = line.Slope,
            Offset = line.Intercept,
            Predict = matrix => [.. uncalibrated.Predict(matrix).Select(line.Probability)],
        };
    }

    private static ScoredByTrees FitScores(FeatureMatrix features, double[] targets, TrainerParameters parameters, ulong seed)
    {
        var context = MachineLearningRows.Context(seed);
        var options = Set(new FastForestBinaryTrainer.Options(), parameters, seed);
        var fitted = context.BinaryClassification.Trainers.FastForest(options).Fit(context.View(features, targets, 2));
        var trees = fitted.Model.TrainedTreeEnsemble;
        return new([.. Trees.Read(trees.Trees, trees.TreeWeights)], trees.Bias, 1, 0, matrix => OwnPredictions.Scores(context, fitted, matrix));
    }

    private static TOptions Set<TOptions>(TOptions options, TrainerParameters parameters, ulong seed) where TOptions : FastForestOptionsBase
    {
        options.NumberOfThreads = 1;
        options.Seed = MachineLearningRows.Seed(seed);
        options.FeatureSelectionSeed = MachineLearningRows.Seed(seed);
        options.NumberOfTrees = parameters.Whole(TreeCount);
        options.NumberOfLeaves = parameters.Whole(Leaves);
        options.MinimumExampleCountPerLeaf = parameters.Whole(LeafRows);
        options.FeatureFractionPerSplit = parameters[FeatureFraction];
        return options;
    }
}
