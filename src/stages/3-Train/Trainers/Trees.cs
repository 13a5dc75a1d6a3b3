using System.Collections.Immutable;
using Assay.Train.Onnx;
using Microsoft.ML.Trainers.FastTree;

namespace Assay.Train.Trainers;

/// <summary>Reads fitted trees from Microsoft.ML. All splits are numeric: texts became indicators before.</summary>
internal static class Trees
{
    /// <summary>The ensemble's trees, each leaf times its tree's weight.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="weights">One a tree.</param>
    /// <param name="factor">A common factor: 1 / trees for an average.</param>
    public static IEnumerable<DecisionTree> Read(IReadOnlyList<RegressionTreeBase> trees, IReadOnlyList<double> weights, double factor = 1) =>
        trees.Select((tree, i) => Read(tree, weights[i] * factor));

    private static DecisionTree Read(RegressionTreeBase tree, double weight)
    {
        if (tree.CategoricalSplitFlags.Any(flag => flag)) throw new NotSupportedException("A categorical split cannot be written as ONNX.");
        var splits = ImmutableArray.CreateBuilder<DecisionTree.Split>(tree.NumberOfNodes);
        for (var i = 0; i < tree.NumberOfNodes; i++) splits.Add(new(tree.NumericalSplitFeatureIndexes[i], tree.NumericalSplitThresholds[i], tree.LeftChild[i], tree.RightChild[i]));
        return new DecisionTree(splits.ToImmutable(), [.. tree.LeafValues.Select(leaf => leaf * weight)]);
    }
}
