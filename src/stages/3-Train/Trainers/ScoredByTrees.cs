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
    public static ScoredByTrees AlwaysNumber(double number) => new([Leaf(number)], 0, 1, 0, features => [.. Enumerable.Repeat(number, features.Rows)]);

    /// <summary>The same probability for every row: the share of positive rows, (n₊ + 1) / (n + 2) so that it is never 0 or 1.</summary>
    public static ScoredByTrees AlwaysShare(double[] targets)
    {
        var positives = targets.Count(target => target > 0.5) + 1.0;
        var share = positives / (targets.Length + 2);
        return new([Leaf(0)], 0, 1, Math.Log(positives / (targets.Length + 2 - positives)), features => [.. Enumerable.Repeat(share, features.Rows)]);
    }

    private static DecisionTree Leaf(double number) => new([], [number]);
}
