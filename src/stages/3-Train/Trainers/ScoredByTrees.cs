using Assay.Train.Onnx;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>One tree ensemble of a model and what its library says itself: for each row a score, or for classifiers the probability of one class.</summary>
/// <param name="Trees">The trees, weighted.</param>
/// <param name="Bias">Added to the sum of leaves.</param>
/// <param name="Slope">Before the sigmoid: probability = sigmoid(slope · sum + offset). Not used on regression.</param>
/// <param name="Offset">See <paramref name="Slope"/>.</param>
/// <param name="Predict">The library's own answer.</param>
internal sealed record ScoredByTrees(IReadOnlyList<DecisionTree> Trees, double Bias, double Slope, double Offset, Func<FeatureMatrix, double[]> Predict)
{
    /// <summary>The same number for every row.</summary>
    public static ScoredByTrees Always(double number) => new([new DecisionTree([], [number])], 0, 1, 0, features => [.. Enumerable.Repeat(number, features.Rows)]);
}
