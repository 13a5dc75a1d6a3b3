using System.Collections.Immutable;

namespace Assay.Train.Onnx;

/// <summary>A fitted regression tree. A tree without splits is its only leaf.</summary>
/// <param name="Splits">Inner nodes; the first is the root.</param>
/// <param name="Leaves">What each leaf adds to the sum.</param>
internal sealed record DecisionTree(ImmutableArray<DecisionTree.Split> Splits, ImmutableArray<double> Leaves)
{
    /// <summary>Goes left where feature ≤ threshold. A child is the index of a split, or the complement (<c>~i</c>) of the index of a leaf.</summary>
    public readonly record struct Split(int Feature, double Threshold, int Left, int Right);

    /// <summary>The leaf that a row of features falls into.</summary>
    public double Evaluate(ReadOnlySpan<float> features)
    {
        var at = Splits.IsEmpty ? ~0 : 0;
        while (at >= 0) at = features[Splits[at].Feature] <= Splits[at].Threshold ? Splits[at].Left : Splits[at].Right;
        return Leaves[~at];
    }
}
