using Assay.Train.Preprocessing;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Assay.Train.Trainers;

/// <summary>What a binary model of Microsoft.ML itself predicts.</summary>
internal static class OwnPredictions
{
    /// <summary>Probabilities of the negative and the positive class, row after row.</summary>
    public static double[] Of(MLContext context, ITransformer model, FeatureMatrix features)
    {
        var positive = Positive(context, model, features);
        var both = new double[positive.Length * 2];
        for (var row = 0; row < positive.Length; row++) (both[row * 2], both[row * 2 + 1]) = (1 - positive[row], positive[row]);
        return both;
    }

    /// <summary>Probabilities of the positive class.</summary>
    public static double[] Positive(MLContext context, ITransformer model, FeatureMatrix features) => Column(context, model, features, "Probability");

    /// <summary>Raw scores, or predicted numbers.</summary>
    public static double[] Scores(MLContext context, ITransformer model, FeatureMatrix features) => Column(context, model, features, "Score");

    private static double[] Column(MLContext context, ITransformer model, FeatureMatrix features, string name) =>
        [.. model.Transform(context.View(features, [], 1)).GetColumn<float>(name).Select(value => (double)value)];
}
