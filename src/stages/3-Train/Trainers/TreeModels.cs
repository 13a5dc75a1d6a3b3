using Assay.Train.Onnx;
using Assay.Train.Onnx.Operators;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>Models made of tree ensembles: a number, two classes, or several classes one against the rest.</summary>
internal static class TreeModels
{
    /// <summary>Regression: the ensemble's sum.</summary>
    public static FittedPipeline Number(Preprocessor preprocessor, ScoredByTrees ensemble) =>
        new(preprocessor, ensemble.Predict, (graph, features) => graph.SumTrees(features, Numbered([ensemble]), [(float)ensemble.Bias], 1));

    /// <summary>Two classes: the ensemble tells the positive one.</summary>
    public static FittedPipeline TwoClasses(Preprocessor preprocessor, ScoredByTrees ensemble) =>
        new(preprocessor, features => Both(ensemble.Predict(features)), (graph, features) => graph.BothClasses(EmitProbabilities(graph, features, [ensemble])));

    /// <summary>Several classes: one ensemble a class against all others; the probabilities are then divided by their sum.</summary>
    public static FittedPipeline SeveralClasses(Preprocessor preprocessor, IReadOnlyList<ScoredByTrees> ensembles) =>
        new(preprocessor, features => Shares([.. ensembles.Select(ensemble => ensemble.Predict(features))]), (graph, features) => graph.ShareOut(EmitProbabilities(graph, features, ensembles)));

    private static string EmitProbabilities(OnnxGraph graph, string features, IReadOnlyList<ScoredByTrees> ensembles)
    {
        var sums = graph.SumTrees(features, Numbered(ensembles), [.. ensembles.Select(ensemble => (float)ensemble.Bias)], ensembles.Count);
        var lines = graph.Stretch(sums, [.. ensembles.Select(ensemble => (float)ensemble.Slope)], [.. ensembles.Select(ensemble => (float)ensemble.Offset)]);
        return graph.Sigmoid(lines);
    }

    private static List<(int Output, DecisionTree Tree)> Numbered(IReadOnlyList<ScoredByTrees> ensembles) =>
        [.. ensembles.SelectMany((ensemble, output) => ensemble.Trees.Select(tree => (output, tree)))];

    private static double[] Both(double[] positive)
    {
        var both = new double[positive.Length * 2];
        for (var row = 0; row < positive.Length; row++) (both[row * 2], both[row * 2 + 1]) = (1 - positive[row], positive[row]);
        return both;
    }

    private static double[] Shares(double[][] ofClass)
    {
        var shares = new double[ofClass.Length * ofClass[0].Length];
        for (var row = 0; row < ofClass[0].Length; row++)
        {
            var sum = ofClass.Sum(probabilities => probabilities[row]);
            for (var k = 0; k < ofClass.Length; k++) shares[row * ofClass.Length + k] = ofClass[k][row] / sum;
        }

        return shares;
    }
}
