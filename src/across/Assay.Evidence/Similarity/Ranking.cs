using System.Collections.Immutable;

namespace Assay.Evidence.Similarity;

/// <summary>The best score of each label so far, and the passage that has it.</summary>
/// <param name="labels">How many labels there are.</param>
internal sealed class Ranking(int labels)
{
    private readonly double[] _scores = new double[labels];
    private readonly TextSpan[] _spans = new TextSpan[labels];

    /// <summary>Where the scores of the passage at hand are summed, by label.</summary>
    public double[] Current { get; } = new double[labels];

    /// <summary>Keeps a passage for each label to which it is nearer than any before.</summary>
    public void Keep(TextSpan passage)
    {
        for (var label = 0; label < _scores.Length; label++)
            if (Current[label] > _scores[label]) (_scores[label], _spans[label]) = (Current[label], passage);
        Array.Clear(Current);
    }

    /// <summary>Raises the scores for which the whole text is nearer than any of its passages; the passages stay.</summary>
    public void KeepWhole()
    {
        for (var label = 0; label < _scores.Length; label++) _scores[label] = Math.Max(_scores[label], Current[label]);
        Array.Clear(Current);
    }

    /// <summary>The nearest, at most <paramref name="most"/>. A cosine that rounding took above 1 is 1.</summary>
    public ImmutableArray<SimilarityMatch> Best(ImmutableArray<string> labels, int most)
    {
        var found = new List<SimilarityMatch>();
        for (var label = 0; label < _scores.Length; label++)
            if (_scores[label] > 0) found.Add(new SimilarityMatch(labels[label], Math.Min(1, _scores[label]), _spans[label]));
        found.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? order : string.CompareOrdinal(a.Label, b.Label));
        return [.. found.Take(most)];
    }
}
