using Assay.Train.Onnx.Wire;

namespace Assay.Train.Onnx.Operators;

/// <summary>Sums the leaves that a row falls into, over many trees.</summary>
internal static class TreeEnsemble
{
    /// <summary>
    /// [N, k] → [N, <paramref name="outputs"/>]: for each output its bias plus the leaves of its trees. A row goes left where
    /// <c>feature ≤ threshold</c>; features are floats, so a threshold is first rounded down to a float (see <see cref="FloatThreshold"/>).
    /// NaN goes right: callers impute before.
    /// </summary>
    public static string SumTrees(this OnnxGraph graph, string features, IReadOnlyList<(int Output, DecisionTree Tree)> trees, float[] biases, int outputs)
    {
        var nodes = new TreeTable();
        for (var id = 0; id < trees.Count; id++) nodes.Add(id, trees[id].Output, trees[id].Tree);
        return graph.LearningNode("TreeEnsembleRegressor", [features],
        [
            .. nodes.Attributes(),
            Attributes.Of("n_targets", outputs),
            Attributes.Of("base_values", biases),
            Attributes.Of("aggregate_function", "SUM"),
            Attributes.Of("post_transform", "NONE"),
        ]);
    }

    // The operator takes its trees as columns over all nodes of all trees.
    private sealed class TreeTable
    {
        private readonly List<long> _tree = [], _node = [], _feature = [], _left = [], _right = [], _leafTree = [], _leafNode = [], _leafTarget = [];
        private readonly List<float> _threshold = [], _leafWeight = [];
        private readonly List<string> _mode = [];

        public void Add(int id, int target, DecisionTree tree)
        {
            for (var i = 0; i < tree.Splits.Length; i++)
            {
                var split = tree.Splits[i];
                AddNode(id, i, "BRANCH_LEQ", split.Feature, FloatThreshold.AtMost(split.Threshold), Position(tree, split.Left), Position(tree, split.Right));
            }

            for (var i = 0; i < tree.Leaves.Length; i++) AddLeaf(id, tree.Splits.Length + i, target, (float)tree.Leaves[i]);
        }

        public AttributeProto[] Attributes() =>
        [
            Onnx.Attributes.Of("nodes_treeids", _tree),
            Onnx.Attributes.Of("nodes_nodeids", _node),
            Onnx.Attributes.Of("nodes_featureids", _feature),
            Onnx.Attributes.Of("nodes_modes", _mode),
            Onnx.Attributes.Of("nodes_values", _threshold),
            Onnx.Attributes.Of("nodes_truenodeids", _left),
            Onnx.Attributes.Of("nodes_falsenodeids", _right),
            Onnx.Attributes.Of("nodes_missing_value_tracks_true", _node.Select(_ => 0L)),
            Onnx.Attributes.Of("target_treeids", _leafTree),
            Onnx.Attributes.Of("target_nodeids", _leafNode),
            Onnx.Attributes.Of("target_ids", _leafTarget),
            Onnx.Attributes.Of("target_weights", _leafWeight),
        ];

        private void AddLeaf(int tree, int node, int target, float value)
        {
            AddNode(tree, node, "LEAF", 0, 0, 0, 0);
            _leafTree.Add(tree);
            _leafNode.Add(node);
            _leafTarget.Add(target);
            _leafWeight.Add(value);
        }

        private void AddNode(int tree, int node, string mode, long feature, float threshold, int left, int right)
        {
            _tree.Add(tree);
            _node.Add(node);
            _mode.Add(mode);
            _feature.Add(feature);
            _threshold.Add(threshold);
            _left.Add(left);
            _right.Add(right);
        }

        private static int Position(DecisionTree tree, int child) => child >= 0 ? child : tree.Splits.Length + ~child;
    }
}
